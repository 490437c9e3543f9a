import { getDocumentProxy } from 'unpdf';

/** A run of text on a page, in points from its lower left corner. */
interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Runs apart by more than this, in heights of a letter, are no one line: a mark stands to the right of the letterhead. */
const apart = 3;

const goesOn = (last: Run, next: Run): boolean =>
  Math.abs(last.y - next.y) < last.size / 2 && next.x - (last.x + last.width) < apart * last.size;

/** Lines from the top of the page, each from left to right. */
function linesOf(runs: readonly Run[]): string[] {
  const lines: { text: string; last: Run }[] = [];
  for (const run of runs.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.find(({ last }) => goesOn(last, run) && run.x >= last.x);
    if (!line) lines.push({ text: run.text, last: run });
    else {
      const gap = run.x - (line.last.x + line.last.width) > run.size / 10 ? ' ' : '';
      Object.assign(line, { text: line.text + gap + run.text, last: run });
    }
  }
  return lines.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
}

const at = (transform: readonly unknown[], index: number): number => Number(transform[index] ?? 0);

/**
 * The lines of the first page of a PDF, from the top down. None where it holds no text, as a scan does, or cannot be
 * opened: what is done with the file does not hang on that.
 */
export async function readFirstPage(bytes: Buffer): Promise<readonly string[]> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { items } = await (await document.getPage(1)).getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: at(item.transform, 4),
              y: at(item.transform, 5),
              width: item.width,
              size: Math.abs(at(item.transform, 3)) || item.height,
            },
          ]
        : [],
    );
    return linesOf(runs);
  } catch {
    return [];
  }
}
