import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText } from '../kit/DayText.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './centre.module.css';
import type { Centre } from './centre.ts';
import { Part, Row } from './Row.tsx';

/** Questions without an answer, the most urgent first. */
export function Questions({ of }: { of: Centre['consultations'] }): ReactNode {
  const { t } = useWords();
  return (
    <Part
      id="questions"
      title={t('centre.questions')}
      nothing={t('centre.questions.none')}
      more={<Link to="/questions">{t('questions.title')}</Link>}
    >
      {of.map(({ id, subject, dueOn, overdue, answerer, organisation }) => (
        <Row
          key={id}
          id={id}
          facts={[
            organisation?.shortName ?? '',
            answerer === null ? t('centre.nobody') : t('question.answers', { name: answerer }),
          ]}
          when={
            <>
              {overdue && <StateMark state="LATE">{t('centre.overdue')}</StateMark>}
              <DayText day={dueOn} as="until" short />
            </>
          }
        >
          <Link to="/questions/$id" params={{ id }} className={styles.name}>
            {subject}
          </Link>
        </Row>
      ))}
    </Part>
  );
}
