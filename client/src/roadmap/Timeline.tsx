import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FreshMark } from '../kit/FreshMark.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { StateSign } from '../kit/StateMark.tsx';
import { termWords } from '../measure/term.ts';
import { dayAfter, daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import type { Row } from './row.ts';
import styles from './Timeline.module.css';

interface Period {
  periodStart: string | null;
  periodEnd: string | null;
}

interface Scale {
  start: string;
  end: string;
  /** Where a day stands, in per cent of the width. */
  at: (day: string) => number;
}

/** The scale holds the plan's period and every dated measure; a plan of several years is told in years, else in months. */
function scaleOf({ periodStart, periodEnd }: Period, rows: readonly Row[], today: string): Scale {
  const days = rows
    .flatMap(({ term }) => [term.start, term.end])
    .concat(periodStart, periodEnd)
    .filter((day) => day !== null);
  const sorted = [...days].sort();
  const start = `${(sorted[0] ?? today).slice(0, 4)}-01-01`;
  const end = `${(sorted.at(-1) ?? today).slice(0, 4)}-12-31`;
  const length = Math.max(1, daysBetween(start, end));
  return { start, end, at: (day) => Math.min(100, Math.max(0, (daysBetween(start, day) / length) * 100)) };
}

function marksOf({ start, end }: Scale, month: (day: string) => string): { day: string; label: string }[] {
  const years = Array.from(
    { length: Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 },
    (_, index) => Number(start.slice(0, 4)) + index,
  );
  if (years.length > 2) return years.map((year) => ({ day: `${year}-01-01`, label: String(year) }));
  const quarters = years.flatMap((year) => ['01', '04', '07', '10'].map((number) => `${year}-${number}-01`));
  return quarters.map((day) => ({ day, label: month(day) }));
}

function Bar({ row, scale }: { row: Row; scale: Scale }): ReactNode {
  const words = useWords();
  const { start, end } = row.term;
  if (end === null) return <span className={styles.raw}>{row.term.raw}</span>;
  const label = words.t('timeline.bar', {
    number: row.number,
    term: termWords(row.term, words),
    state: words.t(`state.${row.shown}`),
  });
  const left = scale.at(start ?? end);
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={start === null || start === end ? styles.point : styles.bar}
      data-state={row.shown}
      style={{
        left: `${left}%`,
        width: start === null || start === end ? undefined : `max(6px, ${scale.at(dayAfter(end, 1)) - left}%)`,
      }}
    />
  );
}

interface TimelineProps {
  roadmap: Period;
  rows: readonly Row[];
  fresh: ReadonlyMap<string, string>;
}

/** When measures are due, on the scale of the plan, with the line of today. The table view holds the same as figures. */
export function Timeline({ roadmap, rows, fresh }: TimelineProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const scale = scaleOf(roadmap, rows, today);
  const marks = marksOf(scale, dates.month);
  return (
    <figure className={styles.figure} data-wide="" aria-label={t('timeline.label')}>
      <div className={styles.scale} aria-hidden="true">
        <span className={styles.head} />
        <div className={styles.lane}>
          {marks.map((mark) => (
            <span key={mark.day} className={styles.mark} style={{ left: `${scale.at(mark.day)}%` }}>
              {mark.label}
            </span>
          ))}
        </div>
      </div>
      <ol className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row} data-row={row.id} data-fresh={fresh.has(row.id) ? '' : undefined}>
            <Link to="/measures/$id" params={{ id: row.id }} className={styles.head}>
              <span className={styles.sign} data-state={row.shown}>
                <StateSign state={row.shown} />
              </span>
              <span className={styles.number}>{row.number}</span>
              <span className={styles.title}>{row.title}</span>
            </Link>
            <div className={styles.lane}>
              <span className={styles.today} style={{ left: `${scale.at(today)}%` }} aria-hidden="true" />
              <Bar row={row} scale={scale} />
            </div>
            <FreshMark>{fresh.get(row.id)}</FreshMark>
          </li>
        ))}
      </ol>
      <figcaption className={styles.caption}>
        <span className={styles.key} aria-hidden="true" /> {t('timeline.today', { day: dates.long(today) })}
      </figcaption>
    </figure>
  );
}
