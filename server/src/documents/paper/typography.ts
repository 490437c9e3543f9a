import type { Day } from '@vmeste/schema/core/time.ts';

const months = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

/** A line never ends here. */
const held = '\u00a0';

/**
 * How Russian is set: what a line may not part is held together, and a hyphen between spaces is a dash. Words stay as
 * they are; only what is no character of a document at all is left out.
 */
const settings: readonly (readonly [RegExp, string])[] = [
  [/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, ''],
  [/[ \u00a0]+-[ \u00a0]+/gu, `${held}– `],
  [/[ \u00a0]+([–—])[ \u00a0]+/gu, `${held}$1 `],
  [/(?<=\d) +(?=№)/gu, held],
  [/([№§])[ \u00a0]*(?=[\p{L}\d])/gu, `$1${held}`],
  [new RegExp(`(?<=\\d) +(?=(?:${months}|год|гг?\\.|час|ч\\b|мин|тыс|млн|млрд|руб|чел|процент|%))`, 'gu'), held],
  [new RegExp(`(?<=(?:${months})) +(?=\\d{4})`, 'gu'), held],
  [/(?<=(?:^|[\s(«])[аивкосуя]) +(?=\S)/giu, held],
  [/(?<=(?:^|[\s(«])(?:пп?|ст|ч|г|гл|ул|д|корп|каб|т|стр)\.) +(?=\S)/giu, held],
  [/(?<=(?:^|[\s.(«])\p{Lu}\.) +(?=\p{Lu})/gu, held],
];

/** Words as they stand in a document. Setting them twice changes nothing. */
export const typeset = (text: string): string =>
  settings.reduce((set, [found, instead]) => set.replace(found, instead), text.toWellFormed());

const long = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' });

/** «14 ноября 2022 г.» */
export const longDay = (day: Day): string => long.format(new Date(`${day}T00:00:00Z`));

const word = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*`;
const whole = new RegExp(`^(${word}) (${word})(?: (${word}))?$`, 'u');
const short = new RegExp(`^(${word}) ((?:\\p{Lu}\\. ?){1,2})$`, 'u');

/**
 * A name as a signature is written out: «М. С. Иванова» for «Иванова Мария Сергеевна» and for «Иванова М.С.»; any other
 * stays as it is.
 */
export const signedName = (name: string): string => {
  const [, surname, first, second] = whole.exec(name) ?? [];
  if (surname && first)
    return [...[first, ...(second ? [second] : [])].map((part) => `${part[0]}.`), surname].join(held);
  const [, family, initials] = short.exec(name) ?? [];
  return family && initials ? [...(initials.match(/\p{Lu}\./gu) ?? []), family].join(held) : name;
};

const few = new Intl.PluralRules('ru');

/** «12 человек», «23 человека». */
export const people = (count: number): string => `${count} ${few.select(count) === 'few' ? 'человека' : 'человек'}`;

/** The Russian alphabet, in which «ё» stands with «е»; 2 comes before 10. */
export const alphabet = new Intl.Collator('ru', { numeric: true });
