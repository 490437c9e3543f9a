/** One person of a pasted list. */
export interface Line {
  readonly name: string;
  readonly post: string;
}

/**
 * People as they are typed or pasted from a worksheet: a line each, the post after a tab or a semicolon.
 * Blank lines are left out; where no post is given, it is the one for all.
 */
export const readLines = (typed: string, post: string): Line[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(/[\t;]/u).map((part) => part.trim());
      return { name, post: rest.find((part) => part !== '') ?? post.trim() };
    });
