import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { Panel } from '../../kit/Panel.tsx';
import { StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { ArchiveTarget } from './acts.ts';
import type { Target } from './fragment.ts';
import styles from './ledger.module.css';
import { TargetDialog } from './TargetDialog.tsx';

type Progress = Target['progress'][number];

export const yearsOf = ({ firstYear, lastYear }: { firstYear: number; lastYear: number }): string =>
  firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;

/** How far it is, as a line with a mark where the target stands. */
function Bar({ progress, count }: { progress: Progress; count: number }): ReactNode {
  const whole = Math.max(progress.people, count) * 1.1;
  return (
    <span className={styles.bar} data-met={progress.met ? '' : undefined} aria-hidden="true">
      <span style={{ width: `${(progress.people / whole) * 100}%` }} />
      <i style={{ left: `${(count / whole) * 100}%` }} />
    </span>
  );
}

/** The word of how a target stands: a year that is not over can still be met. */
function Standing({ progress, thisYear }: { progress: Progress; thisYear: number }): ReactNode {
  const { t } = useWords();
  if (progress.met) return <StateMark state="DONE">{t('target.met')}</StateMark>;
  if (progress.lastYear < thisYear) return <StateMark state="LATE">{t('target.missed')}</StateMark>;
  if (progress.firstYear > thisYear) return <StateMark state="PLANNED">{t('target.ahead')}</StateMark>;
  return <StateMark state="UNDER_WAY">{t('target.going')}</StateMark>;
}

function One({ target, thisYear, onChange }: { target: Target; thisYear: number; onChange: () => void }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { id, name, count, source, mayWrite, progress, programme, organisation } = target;
  const archive = async (): Promise<void> => {
    const outcome = await act(ArchiveTarget, { id, version: target.version, archived: true, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    const { version } = outcome.answer;
    say(t('target.archived'), () => void act(ArchiveTarget, { id, version, archived: false, key: newKey() }));
  };
  return (
    <section className={styles.target} aria-labelledby={`target-${id}`}>
      <h3 id={`target-${id}`}>{name}</h3>
      <p className={styles.soft}>
        {[source, programme?.name, organisation?.shortName].filter(Boolean).join(' · ')}
        {mayWrite && (
          <>
            {' '}
            <TextButton onClick={onChange} aria-label={`${t('target.change')}: ${name}`}>
              {t('target.change')}
            </TextButton>{' '}
            <TextButton onClick={() => void archive()} aria-label={`${t('target.archive')}: ${name}`}>
              {t('target.archive')}
            </TextButton>
          </>
        )}
      </p>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('ledger.years')}</th>
              <th scope="col">{t('target.progress')}</th>
              <th scope="col" className={styles.number}>
                {t('target.peopleOf', { count })}
              </th>
              <th scope="col">{t('target.state')}</th>
            </tr>
          </thead>
          <tbody>
            {progress.map((one) => (
              <tr key={one.firstYear}>
                <th scope="row">{yearsOf(one)}</th>
                <td>
                  <Bar progress={one} count={count} />
                </td>
                <td className={styles.number}>
                  <Link
                    to="/training/ledger"
                    search={{
                      from: one.firstYear,
                      until: one.lastYear,
                      ...(programme && { programme: programme.id }),
                      ...(organisation && { host: organisation.id }),
                      list: true,
                    }}
                    hash="list"
                  >
                    {dates.number(one.people)}
                  </Link>
                </td>
                <td>
                  <Standing progress={one} thisYear={thisYear} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface TargetsProps {
  targets: readonly Target[];
  mayKeep: boolean;
  thisYear: number;
}

/** The targets, each with how far it is by year; a number leads to the list behind it. */
export function Targets({ targets, mayKeep, thisYear }: TargetsProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState<Target | 'new' | null>(null);
  if (targets.length === 0 && !mayKeep) return null;
  return (
    <Panel
      title={t('target.title')}
      action={
        mayKeep && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('target.set')}
          </Button>
        )
      }
    >
      {targets.length === 0 && <p>{t('target.none')}</p>}
      {targets.map((target) => (
        <One key={target.id} target={target} thisYear={thisYear} onChange={() => setOpen(target)} />
      ))}
      {open !== null && (
        <TargetDialog target={open === 'new' ? null : open} thisYear={thisYear} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}
