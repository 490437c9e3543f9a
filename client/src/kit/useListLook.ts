import { useEffect, useRef, useState } from 'react';
import type { ListLook } from './page.ts';
import { useLatest } from './table/useLatest.ts';

export interface ListLooking<Look extends ListLook> {
  look: Look;
  typed: string;
  setTyped: (text: string) => void;
  put: (look: Partial<Look>) => void;
  /** Shows the whole list again. */
  clear: () => void;
  turn: (page: number) => void;
}

/** Pause in typing after which the address follows, in milliseconds. */
const pause = 250;

/**
 * What stands in a search field whose value lives in the address. The address follows what is typed, with a pause;
 * the field follows whatever else the address becomes, by a link or by the way back.
 */
function useTyped(address: string, put: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(address);
  /** What the address is, or will be once it has followed. */
  const told = useRef(address);
  const follow = useLatest(put);
  useEffect(() => {
    if (address === told.current) return;
    told.current = address;
    setTyped(address);
  }, [address]);
  useEffect(() => {
    const text = typed.trim();
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      follow(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, follow]);
  return [typed, setTyped];
}

/**
 * A list that is searched and read page by page. Whatever narrows it anew begins at its first page.
 * @param put writes the address, which leaves out an empty search and the first page
 */
export function useListLook<Look extends ListLook>(look: Look, put: (look: Partial<Look>) => void): ListLooking<Look> {
  const [typed, setTyped] = useTyped(look.q ?? '', (q) => put({ ...look, q, page: 1 }));
  const clear = (): void => {
    setTyped('');
    put({});
  };
  return { look, typed, setTyped, put, clear, turn: (page) => put({ ...look, page }) };
}
