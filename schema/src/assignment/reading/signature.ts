import { dayOfLine } from './date.ts';
import type { Paragraph } from './paragraph.ts';

/** Posts of those who sign, in the nominative: «Директорам учреждений» is whom an item is addressed to. */
const post =
  /^(?:(?:первый|врио|временно\s+исполняющ(?:ий|ая)\s+обязанности|исполняющ(?:ий|ая)\s+обязанности|и\.\s?о\.)\s+)?(?:заместитель|директор|министр|председатель|сопредседатель|председательствующий|начальник|губернатор|вице-губернатор|глава|руководитель|секретарь|президент|ректор|уполномоченный|модератор|координатор|директора|министра|председателя|начальника|руководителя|главы)(?=[\s,]|$)/iu;
const initials = '[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?';
const surname = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
const name = new RegExp(`(?:${initials}\\s?${surname}|${surname}\\s${initials})\\s*$`, 'u');
const nameAlone = new RegExp(`^(?:${initials}\\s?${surname}|${surname}\\s${initials})$`, 'u');
/** What else stands below the text. */
const below =
  /^(?:_{3,}|м\.\s?п\.|подпис[ьи]|согласовано|верно(?=\s*[:.])|приложени[ея](?=\s|:|$)|исп(?:олнитель)?[.:]|тел[.:]|(?:резолюция|решение)\s+принят)/iu;

/** Paragraphs that a signature takes: the post over two lines, the body, the name. */
const deepest = 4;

/** Whether what stands at a place ends the items: the signature, an annex, a note by whom it was drafted. */
export const isBelow = (list: readonly Paragraph[], at: number): boolean => {
  const { mark, text } = list[at] ?? { mark: null, text: '' };
  if (mark !== null || text.endsWith(':')) return false;
  if (below.test(text) || nameAlone.test(text) || dayOfLine(text) !== null) return true;
  return post.test(text) && (name.test(text) || isSigned(list, at));
};

/** Behind a post come the name of who holds it, or nothing. */
const isSigned = (list: readonly Paragraph[], at: number): boolean => {
  const behind = list.slice(at + 1, at + 1 + deepest);
  const until = behind.findIndex(({ mark }) => mark !== null);
  const own = until < 0 ? behind : behind.slice(0, until);
  return own.some(({ text }) => name.test(text)) || (own.length < deepest && until < 0);
};
