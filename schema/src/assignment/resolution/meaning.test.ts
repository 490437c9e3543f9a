import { describe, expect, test } from 'vitest';
import { meantBy } from './meaning.ts';

const known = [
  { id: 'health', kind: 'organisation', names: ['Минздрав НСО', 'министерство здравоохранения Новосибирской области'] },
  { id: 'homes', kind: 'class', names: ['ГУ ССО', 'учреждения социального обслуживания'] },
  { id: 'towns', kind: 'class', names: ['ОМС НСО', 'органы местного самоуправления'] },
  { id: 'others', kind: 'class', names: ['ОМС ВО', 'органы местного самоуправления'] },
] as const;

const outcomeOf = (name: string) => {
  const [one] = meantBy([name], known);
  return one?.outcome === 'found' ? one.match.id : one?.outcome;
};

describe('whom an addressee means', () => {
  test.each([
    ['Минздраву НСО', 'health'],
    ['Министерству здравоохранения Новосибирской области', 'health'],
    ['Директорам учреждений социального обслуживания', 'homes'],
    ['директорам ГУ ССО', 'homes'],
  ])('«%s» stands in the dative, or for whose post it is', (name, id) => {
    expect(outcomeOf(name)).toBe(id);
  });

  test('two that bear the name are reported as two, and nobody is guessed', () => {
    expect(outcomeOf('Органам местного самоуправления')).toBe('ambiguous');
    expect(outcomeOf('Ведомству по делам семьи')).toBe('unknown');
  });
});
