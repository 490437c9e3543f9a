import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { PassportText } from '../practice/text/PassportText.tsx';
import { useWords } from '../words/words.ts';
import { Actions } from './Actions.tsx';
import { Facts } from './Facts.tsx';
import { TrainingForm } from './form/TrainingForm.tsx';
import { Page_training, type Training } from './fragment.ts';
import { useTrainingLive } from './live.ts';
import { OwnMark, Places } from './Places.tsx';
import { Programme } from './Programme.tsx';
import { PresencePanel } from './presence/PresencePanel.tsx';
import { ParticipantsPanel } from './registration/ParticipantsPanel.tsx';
import { TrainingMark } from './TrainingMark.tsx';
import styles from './training.module.css';
import { whenOf } from './when.ts';

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

function Head({ training, actions }: { training: Training; actions: ReactNode }): ReactNode {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const when = whenOf(training, words, today);
  return (
    <PageHead
      title={training.title}
      above={<Link to="/training">{t('trainings.title')}</Link>}
      below={
        <span className={styles.standing}>
          <TrainingMark state={training.state} />
          <span>{[t(`training.kind.${training.kind}`), when].filter(Boolean).join(' · ')}</span>
          {training.state === 'ANNOUNCED' && <Places training={training} />}
          <OwnMark training={training} />
        </span>
      }
      actions={actions}
    />
  );
}

function Materials({ materials }: Pick<Training, 'materials'>): ReactNode {
  const { t } = useWords();
  if (materials.length === 0) return null;
  return (
    <Panel title={t('training.materials')}>
      <ul className={styles.plain}>
        {materials.map(({ id, name, url }) => (
          <li key={id}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Tasks({ tasks }: Pick<Training, 'tasks'>): ReactNode {
  const { t } = useWords();
  if (tasks.length === 0) return null;
  return (
    <Panel title={t('training.tasks')}>
      <ol className={styles.plain}>
        {tasks.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </Panel>
  );
}

function Reading({ training }: { training: Training }): ReactNode {
  const { t } = useWords();
  const { about, cancelReason, items } = training;
  return (
    <>
      {cancelReason !== null && (
        <p className={styles.reason}>
          <b>{t('training.cancelled')}</b> {cancelReason}
        </p>
      )}
      <div className={styles.page}>
        <div>
          {about.length > 0 && <PassportText text={about} />}
          {items.length > 0 && <Programme items={items} />}
          <Tasks tasks={training.tasks} />
          <Materials materials={training.materials} />
          {training.mayHold && <ParticipantsPanel training={training} />}
          <PresencePanel id={training.id} />
        </div>
        <div>
          <Facts training={training} />
        </div>
      </div>
    </>
  );
}

/** A training: when and where it is, who holds it, and who comes. */
export function TrainingPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/training/$id' });
  const { edit } = useSearch({ from: '/training/$id' });
  const navigate = useNavigate();
  const [answer, ask] = useQuery({ query: TrainingQuery, variables: { id } });
  useTrainingLive(id, useStart(answer));
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const { training } = data;
  if (!training) return <Missing action={<Link to="/training">{t('trainings.title')}</Link>} />;
  const close = (): void => void navigate({ to: '/training/$id', params: { id }, search: {} });
  if (edit && training.mayWrite)
    return (
      <>
        <Head training={training} actions={null} />
        <TrainingForm training={training} onClose={close} />
      </>
    );
  return (
    <>
      <Head training={training} actions={<Actions training={training} />} />
      <Reading training={training} />
    </>
  );
}
