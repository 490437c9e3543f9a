/** Leftovers of Word's own text export, soft hyphens and zero-width signs: they are nobody's words. */
const debris = /\[bookmark:[^\]]*\]|[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const spaces = /[\s\u00a0]+/gu;
const marker = /^(?:[-–—•·*]|\d{1,2}[.)]|[а-яёa-z]\))\s*/u;

/** One line with its debris removed and its spaces mended. */
export const mendLine = (line: string): string => line.replace(debris, '').replace(spaces, ' ').trim();

/** The lines that say something. */
export const filled = (lines: readonly string[]): string[] => lines.map(mendLine).filter((line) => line !== '');

/** Line breaks and double spaces mended: the words of a cell as one would read them aloud. */
export const mend = (lines: readonly string[]): string => filled(lines).join(' ');

/**
 * A list inside a cell whose markers Word kept to itself: the line before it ends with a colon,
 * and what follows are several lines that begin in lower case and carry no marker.
 */
const bareList = (lines: readonly string[]): number => {
  const head = lines.findIndex((line) => line.endsWith(':'));
  const items = head < 0 ? [] : lines.slice(head + 1);
  const bare = items.length >= 2 && items.every((item) => /^[а-яё]/u.test(item) && !marker.test(item));
  // A sentence that was only broken over lines ends them with commas or in the middle of a phrase.
  const whole = items.every((item) => !/[,–—-]$|\s(?:и|или|в|на|с|по|для|из|от|к|о|об|у|за|при)$/u.test(item));
  return bare && whole ? head : -1;
};

const closed = (item: string): string => item.replace(/[;.]$/u, '').replace(/(?<=\sи\s)(др|т\.\s?д|т\.\s?п)$/u, '$1.');

export type Mended = {
  readonly text: string /** Markers were put back by rule, not read. */;
  readonly markersRestored: boolean;
};

/**
 * The words of a cell with the markers of a list put back where the file lost them.
 * «следующие» announces an enumeration «1)», any other lead-in dashes, as ministries write them.
 */
export const mendCell = (lines: readonly string[]): Mended => {
  const kept = filled(lines);
  const head = bareList(kept);
  if (head < 0) return { text: kept.join(' '), markersRestored: false };
  const numbered = /следующ/iu.test(kept[head] ?? '');
  const items = kept.slice(head + 1).map((item, index) => `${numbered ? `${index + 1})` : '-'} ${closed(item)}`);
  return { text: [...kept.slice(0, head + 1), items.join('; ')].join(' '), markersRestored: true };
};

/** What two spellings share: case, «ё», quotes, dashes and spaces do not tell names apart. */
export const key = (text: string): string =>
  mendLine(text)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["'«»„“”‘’]/gu, '')
    .replace(/\s*[-–—]\s*/gu, '-')
    .replace(/[.,;:]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
