import type { Known } from '../../roadmap/reading/executor.ts';
import { inPairs, splitOutside } from '../../roadmap/reading/pair.ts';
import { mendLine } from '../../roadmap/reading/wording.ts';

/**
 * Bodies and posts, by the ending of their dative. In the singular it looks like other cases, «подготовку»,
 * «организацию», so there only these are taken for addressees.
 */
const bodies: readonly (readonly [ending: string, stems: string])[] = [
  [
    'у',
    'министерств|министр|правительств|департамент|отдел|сектор|комитет|губернатор|вице-губернатор|агентств|совет|аппарат|представительств|ведомств|директор|начальник|координатор|куратор|ректор|специалист|центр|фонд|интернат|диспансер|университет|институт|колледж|союз|обществ|филиал|оргкомитет|участник|член|мэр|муниципалитет|орган|поставщик|оператор|президент|модератор',
  ],
  [
    'ю',
    'управлени|отделени|собрани|руководител|заместител|председател|секретар|учреждени|предприяти|объединени|движени|наблюдател|подразделени|представител',
  ],
  [
    'и',
    'комисси|администраци|инспекци|организаци|академи|ассоциаци|федераци|редакци|компани|мэри|дирекци|лаборатори|корпораци|коллеги',
  ],
  ['е', 'служб|прокуратур|дум|палат|глав|больниц|поликлиник|школ|групп|кафедр|гимнази|полици'],
  ['(?:ому|ему)', 'уполномоченн|заведующ|управляющ|ответственн'],
];
const body = new RegExp(`^(?:${bodies.map(([end, stems]) => `(?:${stems})${end}`).join('|')})$`, 'iu');
const plural = /^[а-яё-]{2,}(?:ам|ям)$/iu;
const pronoun = /^(?:нам|вам|там|сам|всем|этим|тем|им)$/iu;
const adjective = /^[а-яё-]+(?:ому|ему|ым|им|ой|ей)$/iu;
/** «ГКУ», «ОМС», «КЦСОН»: names that have no case. */
const capitals = /^(?:[А-ЯЁ]{2,}[а-яё]?|[А-ЯЁ][а-яё]?[А-ЯЁ]{2,})$/u;

/** «Минтруда НСО» is also written as it never bends. */
const ministry = /^Мин(?:труд|здрав|обр|соц|фин|культ|спорт|строй|эконом|транс|юст|пром|сельхоз|природ|цифр)[а-яё]*$/u;

/** Most adjectives that stand before the noun, «Новосибирскому областному отделению». */
const mostAdjectives = 4;

/** The first words of a text, bare of what stands around them; as many as a noun takes with its adjectives. */
const firstWords = (text: string): string[] =>
  text.split(/\s+/u, mostAdjectives + 1).map((word) => word.replace(/^[«"(]+|[»"),.;:]+$/gu, ''));

/** How many words the dative at the start takes, the noun with its adjectives; 0 where there is none. */
export const dativeWords = (text: string): number => {
  for (const [at, word] of firstWords(text).entries()) {
    if (pronoun.test(word)) return 0;
    if (capitals.test(word) || ministry.test(word) || plural.test(word) || body.test(word)) return at + 1;
    if (!adjective.test(word)) return 0;
  }
  return 0;
};

/** Whether words begin with whom they are addressed to, in the dative: «Органам местного самоуправления». */
export const isAddressed = (text: string, known: Known): boolean => dativeWords(text) > 0 || known.has(text);

/** Whether a name says more than its noun: «органам» of «органам и учреждениям социальной защиты» does not. */
const isWhole = (name: string): boolean => firstWords(name).length > 1 || capitals.test(name) || ministry.test(name);

/**
 * «Начальникам отделов и директорам учреждений» are two; «общественным организациям и объединениям» one, whose
 * adjective stands once, as does what follows «органам и учреждениям».
 */
const splitAnd = (name: string, known: Known): string[] => {
  const isHeld = inPairs(name);
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: and } of name.matchAll(/\s+и\s+/gu)) {
    const sides = [name.slice(from, index), name.slice(index + and.length)];
    if (isHeld(index) || !sides.every((side) => isWhole(side) && isAddressed(side, known))) continue;
    found.push(name.slice(from, index));
    from = index + and.length;
  }
  return [...found, name.slice(from)];
};

/**
 * Whom a list in the dative names, each as it stands. A comma parts two of them only where the dative begins anew:
 * «Министерству труда, занятости и трудовых ресурсов» is one.
 */
export const splitAddressees = (list: string, known: Known): string[] => {
  const found: string[] = [];
  for (const part of splitOutside(list).map(mendLine)) {
    if (part === '') continue;
    if (found.length === 0 || isAddressed(part, known)) found.push(part);
    else found[found.length - 1] = `${found.at(-1) ?? ''}, ${part}`;
  }
  return found.flatMap((name) => splitAnd(name, known));
};
