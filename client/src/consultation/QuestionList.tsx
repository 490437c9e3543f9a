import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { Pages } from '../kit/Pages.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import styles from '../practice/practice.module.css';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { Card_consultation } from './fragment.ts';
import { useConsultationsLive } from './live.ts';
import { type Listing, wantedIn } from './look.ts';
import { QuestionRow } from './QuestionRow.tsx';

/** How many questions stand on one page. */
const onPage = 25;

const QuestionsQuery = graphql(
  `
    query Questions($first: Int!, $skip: Int!, $states: [ConsultationState!], $mine: Boolean, $overdue: Boolean) {
      cursor
      consultations(first: $first, skip: $skip, states: $states, mine: $mine, overdue: $overdue) {
        total
        rows {
          id
          ...Card_consultation
        }
      }
    }
  `,
  [Card_consultation],
);

type Listed = ResultOf<typeof QuestionsQuery>['consultations'];

/** Questions that one sees: one's own, or those of the centre that are so far. */
export function QuestionList({ part }: { part: Listing }): ReactNode {
  const { t } = useWords();
  const { page = 1 } = useSearch({ from: '/questions' });
  const navigate = useNavigate();
  const {
    states,
    ...wanted
  }: { states?: readonly ('ASKED' | 'ANSWERED' | 'CLOSED')[]; mine?: boolean; overdue?: boolean } = wantedIn[part];
  const [answer, ask] = useQuery({
    query: QuestionsQuery,
    variables: { first: onPage, skip: (page - 1) * onPage, ...(states && { states: [...states] }), ...wanted },
  });
  useConsultationsLive(useStart(answer));
  const { data, error } = answer;
  const listed = useStill<Listed>(data?.consultations, {
    isMarked: () => false,
    keep: (shown, now) => ({ ...now, rows: kept(shown.rows, now.rows, ({ id }) => id) }),
  });
  if (!listed) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  if (listed.total === 0)
    return <Empty title={t(`questions.none.${part}`)}>{part === 'mine' && <p>{t('questions.noneWhy')}</p>}</Empty>;
  return (
    <>
      <ul className={styles.list}>
        {listed.rows.map((row) => (
          <QuestionRow key={row.id} one={readFragment(Card_consultation, row)} asker={part !== 'mine'} />
        ))}
      </ul>
      <Pages
        page={page}
        total={listed.total}
        onPage={onPage}
        onTurn={(next) => void navigate({ to: '/questions', search: { part, ...(next > 1 && { page: next }) } })}
      />
    </>
  );
}
