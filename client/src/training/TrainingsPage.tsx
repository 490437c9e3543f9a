import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { NothingFound } from '../kit/NothingFound.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useOwn } from '../practice/own.ts';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { CreateDialog } from './CreateDialog.tsx';
import { Filters, filtersOn } from './Filters.tsx';
import { type Card, Card_training } from './fragment.ts';
import { useTrainingsLive } from './live.ts';
import { inOrder, type TrainingsLook, trainingsOf } from './look.ts';
import { OwnMark, Places } from './Places.tsx';
import { TrainingMark } from './TrainingMark.tsx';
import styles from './training.module.css';
import { whenOf } from './when.ts';

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

/** The most that the server gives at once. */
const most = 500;

function Row({ training }: { training: Card }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const today = useToday();
  const { kind, organisation, plannedOn, place, municipality, isRemote } = training;
  const facts = [
    t(`training.kind.${kind}`),
    organisation?.shortName,
    place || municipality,
    isRemote ? t('training.remote') : null,
  ];
  const planned = plannedOn === null ? t('training.noDay') : t('training.plannedFor', { day: dates.long(plannedOn) });
  return (
    <li data-row={training.id} className={styles.row}>
      <span className={styles.when}>{whenOf(training, words, today) ?? planned}</span>
      <div>
        <Link to="/training/$id" params={{ id: training.id }} className={styles.name}>
          {training.title}
        </Link>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        <p className={styles.standing}>
          <TrainingMark state={training.state} />
          {training.state === 'ANNOUNCED' && <Places training={training} />}
          <OwnMark training={training} />
        </p>
      </div>
    </li>
  );
}

function Lists({ all, look, put }: { all: readonly Card[]; look: TrainingsLook; put: (look: TrainingsLook) => void }) {
  const words = useWords();
  const { t } = words;
  const shown = trainingsOf(all, look);
  const { ahead, past } = inOrder(shown);
  if (shown.length === 0 && Object.keys(look).length > 0)
    return <NothingFound filters={filtersOn({ all, look, put }, words)} onClear={() => put({})} />;
  if (shown.length === 0) return <Empty title={t('trainings.none')}>{<p>{t('trainings.noneWhy')}</p>}</Empty>;
  return (
    <>
      {([ahead, past] as const).map(
        (cards, index) =>
          cards.length > 0 && (
            <section key={index} className={styles.part}>
              <h2>{t(index === 0 ? 'trainings.ahead' : 'trainings.past')}</h2>
              <ul className={styles.list}>
                {cards.map((training) => (
                  <Row key={training.id} training={training} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

/** Nothing moves under the pointer: what has come meanwhile waits. */
const still = {
  isMarked: () => false,
  keep: (shown: readonly Card[], now: readonly Card[]) => kept(shown, now, ({ id }) => id),
};

/** What is near, and what has been: seminars, internships, conferences. */
export function TrainingsPage(): ReactNode {
  const { t } = useWords();
  const look = useSearch({ from: '/training' });
  const navigate = useNavigate();
  const { organisations } = useOwn();
  const [creating, setCreating] = useState(false);
  const [answer, ask] = useQuery({ query: TrainingsQuery, variables: { first: most } });
  useTrainingsLive(useStart(answer));
  const { data, error } = answer;
  const all = useStill<readonly Card[]>(data?.trainings, still);
  const put = (search: TrainingsLook): void => void navigate({ to: '/training', search, replace: true });
  return (
    <>
      <PageHead
        title={t('trainings.title')}
        below={
          <span className={styles.links}>
            <Link to="/training/ledger">{t('ledger.title')}</Link>
            <Link to="/training/plan">{t('plan.title')}</Link>
            <Link to="/training/programmes">{t('programmes.title')}</Link>
          </span>
        }
        actions={organisations.length > 0 && <Button onClick={() => setCreating(true)}>{t('trainings.create')}</Button>}
      />
      {!all && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {all && (all.length > 0 || Object.keys(look).length > 0) && <Filters all={all} look={look} put={put} />}
      {all && <Lists all={all} look={look} put={put} />}
      {creating && (
        <CreateDialog
          organisations={organisations}
          onClose={() => setCreating(false)}
          onCreated={(id) => void navigate({ to: '/training/$id', params: { id }, search: { edit: true } })}
        />
      )}
    </>
  );
}
