import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { Card_training, Page_training } from './fragment.ts';
import { useTrainingLive } from './live.ts';
import { TrainingMark } from './TrainingMark.tsx';

const TrainingQuery = graphql(
  `
    query Training($id: ID!) {
      cursor
      training(id: $id) {
        id
        ...Page_training
      }
    }
  `,
  [Page_training],
);

/** A training: when and where it is, who holds it, and who comes. */
export function TrainingPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/training/$id' });
  const [answer, ask] = useQuery({ query: TrainingQuery, variables: { id } });
  useTrainingLive(id, useStart(answer));
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  if (!data.training) return <Missing action={<Link to="/training">{t('trainings.title')}</Link>} />;
  const training = readFragment(Card_training, readFragment(Page_training, data.training));
  return (
    <PageHead
      title={training.title}
      above={<Link to="/training">{t('trainings.title')}</Link>}
      below={<TrainingMark state={training.state} />}
    />
  );
}
