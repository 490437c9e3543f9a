import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './measure.module.css';
import { StepDialog } from './StepDialog.tsx';
import { type Standing, type Step, Step_measure, stepWord } from './step.ts';

/** How the measure stands, why, what is due, and where it may go from here. */
export function StatePanel({ measure: fragment }: { measure: FragmentOf<typeof Step_measure> }): ReactNode {
  const { t, dates } = useWords();
  const measure = readFragment(Step_measure, fragment);
  // A step starts from what its person saw when beginning it, also when somebody moves the measure meanwhile.
  const [doing, setDoing] = useState<{ from: Standing; to: Step } | null>(null);
  const { overdue, overdueSince, nextDue, closedOn, stateReason } = measure;
  return (
    <Panel title={t('measure.state')}>
      <p className={styles.state}>
        <StateMark state={overdue ? 'LATE' : measure.state} />
        {overdue && <StateMark state={measure.state} />}
      </p>
      <ul className={styles.facts}>
        {overdue && overdueSince !== null && (
          <li className={styles.late}>{t('measure.overdueSince', { day: dates.long(overdueSince) })}</li>
        )}
        {closedOn !== null && <li>{t('measure.closed', { day: dates.long(closedOn) })}</li>}
        {nextDue && (
          <li>
            {t('measure.nextDue', { day: dates.long(nextDue.deadline) })}
            {nextDue.deadline !== nextDue.day && ` ${t('measure.moved', { day: dates.near(nextDue.day) })}`}
          </li>
        )}
        {stateReason !== null && <li>{t('measure.reason', { reason: stateReason })}</li>}
      </ul>
      {measure.nextStates.length > 0 && (
        <div className={`${styles.steps} no-print`} role="group" aria-label={t('measure.setState')}>
          {measure.nextStates.map((next, index) => (
            <Button
              key={next}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => setDoing({ from: measure, to: next })}
            >
              {stepWord(t, measure.state, next)}
            </Button>
          ))}
        </div>
      )}
      {doing && <StepDialog measure={doing.from} to={doing.to} onClose={() => setDoing(null)} />}
    </Panel>
  );
}
