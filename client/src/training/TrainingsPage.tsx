import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { Card_training } from './fragment.ts';
import { useTrainingsLive } from './live.ts';
import { TrainingMark } from './TrainingMark.tsx';

const TrainingsQuery = graphql(
  `
    query Trainings($first: Int!) {
      cursor
      trainings(first: $first) {
        id
        ...Card_training
      }
    }
  `,
  [Card_training],
);

/** The trainings that are near. */
export function TrainingsPage(): ReactNode {
  const { t } = useWords();
  const [answer, ask] = useQuery({ query: TrainingsQuery, variables: { first: 100 } });
  useTrainingsLive(useStart(answer));
  const { data, error } = answer;
  const all = data?.trainings.map((one) => readFragment(Card_training, one));
  return (
    <>
      <PageHead title={t('trainings.title')} />
      {!all && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {all?.length === 0 && <Empty title={t('trainings.none')}>{<p>{t('trainings.noneWhy')}</p>}</Empty>}
      <ul>
        {all?.map((training) => (
          <li key={training.id}>
            <Link to="/training/$id" params={{ id: training.id }}>
              {training.title}
            </Link>
            <TrainingMark state={training.state} />
          </li>
        ))}
      </ul>
    </>
  );
}
