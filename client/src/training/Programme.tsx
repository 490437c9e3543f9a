import type { ReactNode } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { dayOf } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import type { Training } from './fragment.ts';
import styles from './training.module.css';

type Item = Training['items'][number];

/** The lines of each day; those without an hour stand with what came before. */
function byDay(items: readonly Item[]): { day: string | null; lines: Item[] }[] {
  const days: { day: string | null; lines: Item[] }[] = [];
  for (const item of items) {
    const last = days.at(-1);
    const day = item.startsAt === null ? (last?.day ?? null) : dayOf(item.startsAt);
    if (last && last.day === day) last.lines.push(item);
    else days.push({ day, lines: [item] });
  }
  return days;
}

/** What happens when, and who speaks. */
export function Programme({ items }: Pick<Training, 'items'>): ReactNode {
  const { t, dates } = useWords();
  const days = byDay(items);
  const hour = ({ startsAt, endsAt }: Item): string =>
    [startsAt, endsAt].flatMap((one) => (one === null ? [] : dates.time(one))).join('–');
  return (
    <Panel title={t('training.programme')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('training.item.time')}</th>
              <th scope="col">{t('training.item.title')}</th>
            </tr>
          </thead>
          {days.map(({ day, lines }, index) => (
            <tbody key={day ?? index}>
              {days.length > 1 && day !== null && (
                <tr>
                  <th scope="rowgroup" colSpan={2}>
                    {dates.long(day)}
                  </th>
                </tr>
              )}
              {lines.map((item) => (
                <tr key={item.id}>
                  <td className={styles.hour}>{hour(item)}</td>
                  <td>
                    {item.title}
                    {item.speakers !== '' && <div className={styles.speakers}>{item.speakers}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}
