/** Words that both texts have, that only the earlier one has, or only the later one. */
export interface Piece {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** Above this many pairs of words nothing is looked for: the texts have little in common, or the wait would be long. */
const mostPairs = 6_000_000;

/** How many of the words from each pair of places on both texts share, in the same order. */
function shared(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  for (let at = before.length - 1; at >= 0; at -= 1)
    for (let to = after.length - 1; to >= 0; to -= 1)
      table[at * width + to] =
        before[at] === after[to]
          ? (table[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(table[(at + 1) * width + to] ?? 0, table[at * width + to + 1] ?? 0);
  return table;
}

function aligned(before: readonly string[], after: readonly string[]): Piece[] {
  const gone = (words: readonly string[]) => words.map((text): Piece => ({ kind: 'gone', text }));
  const come = (words: readonly string[]) => words.map((text): Piece => ({ kind: 'come', text }));
  if (before.length * after.length > mostPairs) return [...gone(before), ...come(after)];
  const table = shared(before, after);
  const width = after.length + 1;
  const pieces: Piece[] = [];
  let [at, to] = [0, 0];
  while (at < before.length && to < after.length) {
    const [old, now] = [before[at] ?? '', after[to] ?? ''];
    const isSame = old === now;
    const isGone = !isSame && (table[(at + 1) * width + to] ?? 0) >= (table[at * width + to + 1] ?? 0);
    pieces.push(
      isSame ? { kind: 'same', text: old } : isGone ? { kind: 'gone', text: old } : { kind: 'come', text: now },
    );
    if (isSame || isGone) at += 1;
    if (!isGone) to += 1;
  }
  return [...pieces, ...gone(before.slice(at)), ...come(after.slice(to))];
}

/** A blank between two changes belongs to both: a changed phrase is read as one. */
function bridged(pieces: readonly Piece[]): Piece[] {
  const isChanged = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind !== 'same';
  return pieces.flatMap((piece, index): Piece[] =>
    piece.kind === 'same' &&
    /^[^\S\n]+$/u.test(piece.text) &&
    isChanged(pieces[index - 1]) &&
    isChanged(pieces[index + 1])
      ? [
          { kind: 'gone', text: piece.text },
          { kind: 'come', text: piece.text },
        ]
      : [piece],
  );
}

/** What went stands before what came in its place, each in one piece. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  let change = { gone: '', come: '' };
  const close = (): void => {
    for (const kind of ['gone', 'come'] as const) if (change[kind] !== '') whole.push({ kind, text: change[kind] });
    change = { gone: '', come: '' };
  };
  for (const { kind, text } of pieces) {
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    close();
    const last = whole.at(-1);
    if (last?.kind === 'same') whole[whole.length - 1] = { kind, text: last.text + text };
    else whole.push({ kind, text });
  }
  close();
  return whole;
}

const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** How one text became another, word by word. */
export function compareWords(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const same = (words: readonly string[]): Piece => ({ kind: 'same', text: words.join('') });
  const pieces = [
    same(old.slice(0, start)),
    ...aligned(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    same(old.slice(old.length - end)),
  ];
  return gathered(bridged(pieces.filter(({ text }) => text !== '')));
}
