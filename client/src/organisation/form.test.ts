import { describe, expect, it } from 'vitest';
import { nothingWritten, sent, spellingsOf } from './form.ts';

describe('the form of an organisation', () => {
  it('takes spellings as they are pasted, one on a line', () => {
    expect(spellingsOf(' Минздрав \n\nоблздрав\r\nМЗ НСО\n')).toEqual(['Минздрав', 'облздрав', 'МЗ НСО']);
  });

  it('keeps the name that documents know among the other spellings, once', () => {
    const form = { ...nothingWritten, shortName: 'МЗ НСО', spellings: 'облздрав' };
    expect(sent(form, 'Минздрав НСО').spellings).toEqual(['облздрав', 'Минздрав НСО']);
    expect(sent({ ...form, spellings: 'Минздрав НСО' }, 'Минздрав НСО').spellings).toEqual(['Минздрав НСО']);
    expect(sent(form, null).spellings).toEqual(['облздрав']);
  });

  it('empties what was emptied', () => {
    expect(sent({ ...nothingWritten, region: ' ' }, null)).toMatchObject({
      region: null,
      registrationNumber: null,
      founderId: null,
      successorId: null,
    });
  });
});
