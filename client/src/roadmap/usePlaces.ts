import { useEffect, useMemo, useState } from 'react';
import { shownFor } from '../marks.ts';
import { every, isPointedAt } from '../still.ts';
import { filterRows, type Look, type Onlooker } from './filter.ts';
import { follow, type Places, placeIn, release } from './places.ts';
import type { Row } from './row.ts';

/**
 * Where rows stand: by what they were until their mark has gone and nobody points at a row, then by what they are. So
 * a row changes in place first, and leaves its filter, its column or its position in the order afterwards.
 */
function usePlaces(rows: readonly Row[]): (row: Row) => Row {
  const [places, setPlaces] = useState<Places>({ rows, held: new Map() });
  const current = places.rows === rows ? places : follow(places, rows, Date.now());
  // Set while rendering, so that no frame shows the rows where they do not stand yet.
  if (current !== places) setPlaces(current);
  const waits = current.held.size > 0;
  useEffect(() => {
    if (!waits) return;
    const look = (): void => {
      if (!isPointedAt()) setPlaces((before) => release(before, Date.now() - shownFor));
    };
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [waits]);
  return useMemo(() => placeIn(current), [current]);
}

/** The rows that the filters let through where they stand, and the row by which each of them stands there. */
export function useShown(rows: readonly Row[], look: Look, onlooker: Onlooker) {
  const placeOf = usePlaces(rows);
  const shown = useMemo(() => {
    const placed = new Set(filterRows(rows.map(placeOf), look, onlooker).map((row) => row.id));
    return rows.filter((row) => placed.has(row.id));
  }, [rows, placeOf, look, onlooker]);
  return { shown, placeOf };
}
