import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AskButton } from '../consultation/AskButton.tsx';
import { DayText } from '../kit/DayText.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { useWords } from '../words/words.ts';
import type { Passport, Practice } from './fragment.ts';
import { PassportMark } from './PassportMark.tsx';
import styles from './practice.module.css';

interface HeadProps {
  practice: Practice;
  passport: Passport;
  actions: ReactNode;
}

/** What a practice is called, whose it is, and how far the version on the page is. */
export function Head({ practice, passport, actions }: HeadProps): ReactNode {
  const { t } = useWords();
  const { kind, organisation, author, passports, reviewOn } = practice;
  const { state, number, dueOn } = passport;
  return (
    <PageHead
      title={passport.name}
      above={<Link to="/practices">{t('practices.title')}</Link>}
      below={
        <span className={styles.standing}>
          <PassportMark state={state} />
          {state === 'IN_REVIEW' && dueOn !== null && <DayText day={dueOn} as="until" />}
          <span>
            {t(`practice.kind.${kind}`)}
            {' · '}
            {organisation ? (
              <Link to="/organisations/$id" params={{ id: organisation.id }} title={author}>
                {organisation.shortName}
              </Link>
            ) : (
              author
            )}
            {passports.length > 1 && ` · ${t('practice.versionOf', { number, total: passports.length })}`}
          </span>
          {state === 'PUBLISHED' && reviewOn !== null && (
            <span>
              {t('practice.lookedAt')} <DayText day={reviewOn} />
            </span>
          )}
        </span>
      }
      actions={
        <>
          <AskButton about={{ practiceId: practice.id, name: passport.name }} look="default" />
          {actions}
        </>
      }
    />
  );
}
