import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { useToday } from '../../kit/ServerDay.ts';
import { Failed, Loading } from '../../kit/Standing.tsx';
import { say } from '../../kit/toast.ts';
import { useStart } from '../../live.ts';
import { OrganisationPicker } from '../../organisation/OrganisationPicker.tsx';
import { useOwn } from '../../practice/own.ts';
import { useWords } from '../../words/words.ts';
import { MoveTraining } from '../acts.ts';
import { type Card, Card_training } from '../fragment.ts';
import { useTrainingsLive } from '../live.ts';
import { inOrder, type PlanLook } from '../look.ts';
import styles from '../training.module.css';
import { AddLine } from './AddLine.tsx';
import { PlanTable } from './PlanTable.tsx';

const PlanQuery = graphql(
  `
    query TrainingPlan($organisation: ID!, $year: Int!, $first: Int!) {
      cursor
      organisation(id: $organisation) {
        id
        shortName
        fullName
      }
      trainings(organisationId: $organisation, year: $year, first: $first) {
        id
        ...Card_training
      }
    }
  `,
  [Card_training],
);

/** Years that one plans for: some behind, the next one ahead. */
const yearsAround = (year: number, chosen: number): number[] =>
  [...new Set([year + 1, year, year - 1, year - 2, chosen])].sort((one, other) => other - one);

interface ChoiceProps {
  organisation: { id: string; shortName: string } | null;
  year: number;
  put: (look: PlanLook) => void;
}

function Choice({ organisation, year, put }: ChoiceProps): ReactNode {
  const { t } = useWords();
  const now = Number(useToday().slice(0, 4));
  return (
    <search className={`${styles.filters} no-print`}>
      <OrganisationPicker
        key={organisation?.id ?? ''}
        label={t('plan.organisation')}
        required
        value={organisation}
        onChange={(one) => one && put({ organisation: one.id, year })}
      />
      <NativeSelect
        label={t('training.planYear')}
        value={String(year)}
        data={yearsAround(now, year).map(String)}
        onChange={({ currentTarget: { value } }) =>
          put({ ...(organisation && { organisation: organisation.id }), year: Number(value) })
        }
      />
    </search>
  );
}

/** Puts all drafts of the plan into it, for everybody to see. */
function Approve({ drafts }: { drafts: readonly Card[] }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  if (drafts.length === 0) return null;
  const approve = async (): Promise<void> => {
    for (const { id, version } of drafts) {
      const outcome = await act(MoveTraining, { id, version, step: 'PLAN', key: newKey() });
      if (outcome.is !== 'done') return say(outcome.sentence);
    }
    say(t('plan.approved'));
  };
  return <Button onClick={() => void approve()}>{t('plan.approve', { count: drafts.length })}</Button>;
}

/** What an organisation plans for a year, and what came of it. */
export function PlanPage(): ReactNode {
  const { t } = useWords();
  const look = useSearch({ from: '/training/plan' });
  const navigate = useNavigate();
  const { organisations } = useOwn();
  const organisation = look.organisation ?? organisations[0]?.id ?? '';
  const year = look.year ?? Number(useToday().slice(0, 4));
  const variables = { organisation, year, first: 500 };
  const [answer, ask] = useQuery({ query: PlanQuery, variables, pause: organisation === '' });
  useTrainingsLive(useStart(answer));
  const { data, error } = answer;
  const put = (search: PlanLook): void => void navigate({ to: '/training/plan', search, replace: true });
  const all = data?.trainings ?? [];
  const { ahead, past } = inOrder(all);
  // A plan is read from the beginning of its year.
  const rows = [...past.toReversed(), ...ahead];
  const isOwn = organisations.some(({ id }) => id === organisation);
  const name = data?.organisation?.fullName;
  return (
    <>
      <PageHead
        title={t('plan.of', { year })}
        above={<Link to="/training">{t('trainings.title')}</Link>}
        below={name}
        actions={<Approve drafts={all.filter(({ state, mayHold }) => state === 'DRAFT' && mayHold)} />}
      />
      <Choice organisation={data?.organisation ?? null} year={year} put={put} />
      {organisation === '' && <p>{t('plan.choose')}</p>}
      {organisation !== '' &&
        !data &&
        (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {data && <PlanTable rows={rows} organisation={organisation} />}
      {data && isOwn && <AddLine organisation={organisation} year={year} />}
    </>
  );
}
