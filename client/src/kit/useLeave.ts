import { useEffect, useRef } from 'react';

/** Does something as the page is left, with what is known then: nothing is lost that was typed in its last moment. */
export function useLeave(leave: () => void): void {
  const last = useRef(leave);
  last.current = leave;
  useEffect(() => () => last.current(), []);
}
