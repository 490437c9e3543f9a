import { describe, expect, it } from 'vitest';
import { apart } from './apart.ts';

describe('two wordings', () => {
  it('that share their beginning and end show only where they part', () => {
    expect(apart('Опрос семей с детьми', 'Опрос всех семей с детьми')).toEqual({
      head: 'Опрос',
      was: '',
      is: 'всех',
      tail: 'семей с детьми',
    });
  });

  it('that repeat a word share it once', () => {
    expect(apart('раз', 'раз раз')).toEqual({ head: 'раз', was: '', is: 'раз', tail: '' });
  });

  it('that share little are shown whole', () => {
    expect(apart('до 1 марта 2023 г.', 'ежегодно')).toMatchObject({
      head: '',
      was: 'до 1 марта 2023 г.',
      is: 'ежегодно',
    });
    expect(apart('', 'Минкультуры НСО')).toEqual({ head: '', was: '', is: 'Минкультуры НСО', tail: '' });
  });
});
