import type { ReactNode } from 'react';
import { daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { useToday } from './ServerDay.ts';

interface DayTextProps {
  day: string;
  /** `until`, when something is due: «до 30 июня 2022»; `through`, a last day: «по 30 июня 2022»; `on`: «30 июня 2022». */
  as?: 'until' | 'through' | 'on';
  short?: boolean;
}

/** Neither a day nor how far it is breaks over lines; between them a line may end, as on a phone. */
const whole = { whiteSpace: 'nowrap' } as const;

/** A day in words; one within a fortnight also as «через 3 дня». */
export function DayText({ day, as = 'on', short = false }: DayTextProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const words = short ? dates.short(day) : dates.long(day);
  const near = Math.abs(daysBetween(today, day)) <= 14;
  return (
    <time dateTime={day} title={dates.long(day)}>
      <span style={whole}>{as === 'on' ? words : t(`day.${as}`, { day: words })}</span>
      {near && (
        <>
          {' '}
          <span style={{ ...whole, color: 'var(--soft)' }}>· {dates.away(day, today)}</span>
        </>
      )}
    </time>
  );
}
