import { useRef } from 'react';

interface Answered {
  extensions?: { [name: string]: unknown } | undefined;
}

/**
 * The cursor from which a page follows the feed: the one that came from the server with the rows of this very query,
 * null until they are here (see app/client.ts). A cursor out of the cache would not do, since another query may have put
 * a newer one there;
 * and after the rows were read again, the feed starts again from before them, or a late answer would stay over newer
 * rows.
 */
export function useStart({ extensions }: Answered): string | null {
  const last = useRef<string | null>(null);
  const cursor = extensions?.['cursor'];
  if (typeof cursor === 'string') last.current = cursor;
  return last.current;
}
