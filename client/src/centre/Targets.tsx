import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './centre.module.css';
import type { Target } from './centre.ts';
import { passedOf, spanOn } from './time.ts';

/** How much is counted, as a bar, and where it would stand if it went evenly with the time. The row says the same. */
function Picture({ share, passed }: { share: number; passed: number }): ReactNode {
  const at = Math.min(99.6, Math.max(0.4, passed * 100));
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect x="0" y="2.5" width="100" height="5" fill="var(--line)" />
      <rect
        x="0"
        y="2.5"
        width={Math.min(100, share * 100)}
        height="5"
        fill={share >= 1 ? 'var(--done)' : 'var(--under-way)'}
      />
      <line x1={at} x2={at} y1="0" y2="10" stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

const percent = (share: number): number => Math.round(share * 100);

function Line({ target }: { target: Target }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const span = spanOn(target.progress, today);
  if (!span) return null;
  const share = span.people / target.count;
  const passed = passedOf(span, today);
  const years = span.firstYear === span.lastYear ? span.firstYear : `${span.firstYear}–${span.lastYear}`;
  return (
    <tr>
      <th scope="row">
        {target.name}, {years}
      </th>
      <td>{t('centre.target.of', { people: span.people, count: target.count })}</td>
      <td>{t('centre.target.percent', { percent: percent(passed) })}</td>
      <td>
        <Picture share={share} passed={passed} />
      </td>
      <td>
        {span.met && <StateMark state="DONE">{t('centre.target.met')}</StateMark>}
        {!span.met && share < passed && <StateMark state="LATE">{t('centre.target.behind')}</StateMark>}
        {!span.met && share >= passed && <StateMark state="UNDER_WAY">{t('centre.target.onTime')}</StateMark>}
      </td>
    </tr>
  );
}

/** How many people were trained so far, against how much of the time has passed. */
export function Targets({ of }: { of: readonly Target[] }): ReactNode {
  const { t } = useWords();
  return (
    <section id="targets" className={styles.part} aria-labelledby="targets-title" tabIndex={-1}>
      <div className={styles.head}>
        <h2 id="targets-title">{t('centre.targets')}</h2>
        <span className="no-print">
          <Link to="/training/ledger">{t('centre.target.all')}</Link>
        </span>
      </div>
      {of.length === 0 && <p className={styles.nothing}>{t('centre.targets.none')}</p>}
      {of.length > 0 && (
        <div className={styles.wide} tabIndex={0} role="region" aria-label={t('centre.targets')}>
          <table className={styles.bars}>
            <thead>
              <tr>
                <th scope="col">{t('centre.target')}</th>
                <th scope="col">{t('centre.target.counted')}</th>
                <th scope="col">{t('centre.target.passed')}</th>
                <td />
                <td />
              </tr>
            </thead>
            <tbody>
              {of.map((target) => (
                <Line key={target.id} target={target} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
