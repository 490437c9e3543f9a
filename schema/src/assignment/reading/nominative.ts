import { bare } from '../../roadmap/reading/name.ts';
import { mendLine } from '../../roadmap/reading/wording.ts';
import { dativeWords } from './addressee.ts';

/** Endings of the dative, the most telling first, and those of the nominative that it may come from, the likeliest first. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  // Adjectives.
  [/(?<=[гкхжчшщ])им$/iu, ['ие']],
  [/ым$/iu, ['ые']],
  [/им$/iu, ['ие']],
  [/(?<=[гк])ому$/iu, ['ий', 'ое', 'ой']],
  [/ому$/iu, ['ый', 'ое', 'ой']],
  [/ему$/iu, ['ий', 'ее']],
  [/ой$/iu, ['ая']],
  [/ей$/iu, ['ая', 'яя']],
  // Nouns in the plural.
  [/(?<=директор|доктор|профессор|мастер)ам$/iu, ['а']],
  [/(?<=сектор|инспектор|корпус)ам$/iu, ['ы', 'а']],
  [/(?<=ств)ам$/iu, ['а']],
  [/(?<=[гкхжчшщ])ам$/iu, ['и', 'а']],
  [/ам$/iu, ['ы', 'а']],
  [/(?<=[нт])иям$/iu, ['ия', 'ии']],
  [/ям$/iu, ['и']],
  // Nouns in the singular.
  [/(?<=ств)у$/iu, ['о']],
  [/у$/iu, ['']],
  [/(?<=[нт]и)ю$/iu, ['е']],
  [/(?<=[лрн])ю$/iu, ['ь']],
  [/ю$/iu, ['й', 'е']],
  [/(?<=и)и$/iu, ['я']],
  [/е$/iu, ['а']],
];

/** Most spellings that one name may have come from. */
const most = 8;

/** «ГКУ» and «ОМС» are the same in every case. */
const capitals = /^[А-ЯЁ]{2,}/u;

const ofWord = (word: string): readonly string[] => {
  const found = capitals.test(word) ? undefined : endings.find(([ending]) => ending.test(word));
  return found ? found[1].map((ending) => word.replace(found[0], ending)) : [word];
};

/** All that begin with one of these and go on with one of those. */
const joined = (left: readonly string[], right: readonly string[]): string[] =>
  left.flatMap((one) => right.map((other) => mendLine(`${one} ${other}`)));

/** Whether adjectives agree with the noun behind them: «областное управление», «областной союз». */
const agrees = (name: string): boolean => {
  const words = name.split(' ');
  const isNeuter = /[ое]$/iu.test(words.at(-1) ?? '');
  return words.slice(0, -1).every((word) => !/(?:ый|ий|ой|ое|ее)$/iu.test(word) || /[ое]е$/iu.test(word) === isNeuter);
};

/**
 * How a name that stands in the dative may be written in the nominative, the likeliest first: «директора учреждений» of
 * «директорам учреждений». Only its noun and the adjectives before it bend; what follows is in a case of its own.
 */
export const nominatives = (addressee: string): string[] => {
  const words = bare(addressee).split(' ');
  const count = dativeWords(words.join(' '));
  const own = words.slice(0, count).reduce((list, word) => joined(list, ofWord(word)), ['']);
  const agreeing = own.filter(agrees).slice(0, most);
  const [and, ...rest] = words.slice(count);
  const another = and === 'и' && dativeWords(rest.join(' ')) > 0 ? nominatives(rest.join(' ')) : null;
  const behind = another?.map((name) => `и ${name}`) ?? [words.slice(count).join(' ')];
  return joined(agreeing, behind).slice(0, most);
};

const post =
  /^(?:(?:перв|главн)[а-яё]+\s+)?(?:директор|руководител|начальник|заместител|председател|глав|заведующ|ректор|министр|секретар)[а-яё]*\s+(?=\S)/iu;

/** Whom the holders of a post stand for, in the genitive: «учреждений социального обслуживания» of their directors. */
export const represented = (addressee: string): string | null => {
  const name = bare(addressee);
  const rest = name.replace(post, '');
  return rest === name ? null : (represented(rest) ?? rest);
};

/**
 * The spellings by which to look for an addressee among organisations and classes: in the nominative, and, where a post
 * is named, those whose post it is.
 */
export const spellingsOf = (addressee: string): string[] => {
  const body = represented(addressee);
  return [...nominatives(addressee), ...(body === null ? [] : [body])];
};
