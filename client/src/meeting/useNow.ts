import { useEffect, useRef, useState } from 'react';

/** How often what runs is drawn anew, in milliseconds. */
const every = 15_000;

/**
 * The moment it is by the hub's clock, which runs on from what the hub said: the demonstration lives on a day of its
 * own, and the clocks of people's machines differ.
 * @param said RFC 3339, as it came with the page; undefined until it is here
 */
export function useNow(said: string | undefined): number | null {
  const heard = useRef<{ said: string; at: number } | null>(null);
  const [, draw] = useState(0);
  if (said !== undefined && heard.current?.said !== said) heard.current = { said, at: performance.now() };
  useEffect(() => {
    const timer = setInterval(() => draw((count) => count + 1), every);
    return () => clearInterval(timer);
  }, []);
  return heard.current && Date.parse(heard.current.said) + performance.now() - heard.current.at;
}

/** Whole minutes from one moment to another. */
export const minutesBetween = (from: string, to: number): number =>
  Math.max(0, Math.floor((to - Date.parse(from)) / 60_000));
