import { key, mendLine } from './wording.ts';

const agreement = /\(\s*по\s+согласованию\s*\)/iu;
const aside =
  /\(\s*(?:далее[^()]{0,200}|по\s+согласованию|(?:ответственный(?:\s+исполнитель)?|соисполнител[ьи]|исполнител[ьи]|свод))\s*\)/giu;
/** Case endings, longest first; what is left of a word is the same in every case. */
const ending =
  /(?<=[а-я]{3})(?:иями|ями|ами|иях|ием|иям|ией|ыми|ими|ого|его|ому|ему|ия|ию|ии|ие|ий|ью|ей|ой|ый|ая|яя|ое|ее|ые|ую|юю|ою|ею|ом|ем|ам|ям|ах|ях|ов|ев|ым|им|ых|их|а|я|о|е|у|ю|ы|и|ь|й)$/u;

/** The words of a name without their case endings: «органами местного самоуправления» is «органы местного самоуправления». */
export const stems = (name: string): string =>
  key(name)
    .split(/[^a-zа-я0-9]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(ending, ''))
    .join(' ');

/** A name without what stands in brackets about it: «(по согласованию)», «(далее – …)», «(свод)». */
export const withoutAsides = (name: string): string => mendLine(name.replace(aside, ' ')).replace(/\s+([,.])/gu, '$1');

/** A name without anything that is only said about it, «, в ведении которых …» included. */
export const bare = (name: string): string =>
  withoutAsides(name).replace(/,\s*(?:в\s+ведении|[а-яё]*\s?котор).*$/iu, '');

/** Whether «(по согласованию)» stands with a name: the organisation is not bound, it agreed. */
export const isByAgreement = (name: string): boolean => agreement.test(name);

/** A name as a document writes it, with «(по согласованию)» where that holds, and without it where it does not. */
export const withAgreement = (name: string, byAgreement: boolean): string => {
  if (isByAgreement(name) === byAgreement) return name;
  return byAgreement ? `${name} (по согласованию)` : mendLine(name.replace(agreement, ' '));
};
