import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useWords } from '../../words/words.ts';
import { type Passport, Review_passport } from '../fragment.ts';
import { JudgementForm } from './JudgementForm.tsx';
import { JudgementsTable } from './JudgementsTable.tsx';
import styles from './review.module.css';

interface JudgementsPanelProps {
  passport: Passport;
  /** Who looks. */
  viewer: string | null;
}

/** What the reviewers think of a version; whoever is to judge it does so here. */
export function JudgementsPanel({ passport, viewer }: JudgementsPanelProps): ReactNode {
  const { t } = useWords();
  const { judgements } = readFragment(Review_passport, passport);
  const own = judgements.find(({ reviewer }) => reviewer !== null && reviewer.id === viewer);
  const [again, setAgain] = useState(false);
  const judges = passport.mayJudge && (own === undefined || again);
  return (
    <Panel title={t('practice.judgements')}>
      {judgements.length > 0 ? (
        <JudgementsTable judgements={judgements} />
      ) : (
        <p className={styles.soft}>{t('practice.judgements.none')}</p>
      )}
      {judges && (
        <section aria-labelledby="judge" className={`${styles.judge} no-print`}>
          <h3 id="judge" tabIndex={-1}>
            {t(own ? 'practice.judge.again' : 'practice.judge')}
          </h3>
          <JudgementForm passport={passport} own={own} onDone={() => setAgain(false)} />
        </section>
      )}
      {passport.mayJudge && own && !again && (
        <p className={`${styles.buttons} no-print`}>
          <Button variant="default" onClick={() => setAgain(true)}>
            {t('practice.judge.again')}
          </Button>
        </p>
      )}
    </Panel>
  );
}

/** Leads to where one judges. */
export function toJudge(): void {
  const heading = document.getElementById('judge');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
