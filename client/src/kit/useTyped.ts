import { useEffect, useRef, useState } from 'react';
import { useLatest } from './table/useLatest.ts';

/** Pause in typing after which the address follows, in milliseconds. */
const pause = 250;

/**
 * What stands in a search field whose value lives in the address. The address follows what is typed, with a pause;
 * the field follows whatever else the address becomes, by a link or by the way back.
 */
export function useTyped(address: string, put: (text: string) => void): [string, (text: string) => void] {
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
