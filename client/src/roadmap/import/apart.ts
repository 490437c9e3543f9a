/** Two wordings of the same: what they share at both ends, and where they part. */
export interface Apart {
  readonly head: string;
  readonly was: string;
  readonly is: string;
  readonly tail: string;
}

/** Wordings that share less than this part of their words are shown whole: a patchwork would be harder to read. */
const least = 0.4;

const shared = (left: readonly string[], right: readonly string[]): number => {
  const end = Math.min(left.length, right.length);
  let count = 0;
  while (count < end && left[count] === right[count]) count += 1;
  return count;
};

/** Where two wordings part, word by word. */
export function apart(before: string, after: string): Apart {
  const [was, is] = [before.split(/\s+/u), after.split(/\s+/u)];
  const head = shared(was, is);
  const tail = shared(was.slice(head).toReversed(), is.slice(head).toReversed());
  if ((head + tail) / Math.max(was.length, is.length) < least) return { head: '', was: before, is: after, tail: '' };
  const words = (list: readonly string[], from: number, to: number) => list.slice(from, to).join(' ');
  return {
    head: words(was, 0, head),
    was: words(was, head, was.length - tail),
    is: words(is, head, is.length - tail),
    tail: words(was, was.length - tail, was.length),
  };
}
