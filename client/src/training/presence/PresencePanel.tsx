import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../act.ts';
import { graphql, type ResultOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { Certificates } from '../certificate/Certificates.tsx';
import { IssueDialog, LicensedDialog } from '../certificate/Dialogs.tsx';
import { Asked_training } from '../questionnaire/fragment.ts';
import { QuestionnairePanel } from '../questionnaire/QuestionnairePanel.tsx';
import { MarkAttendance } from './acts.ts';
import { AddDialog, InternDialog } from './Dialogs.tsx';
import { type Participation, Row_participation } from './fragment.ts';
import styles from './presence.module.css';

const PresenceQuery = graphql(
  `
    query Presence($id: ID!) {
      training(id: $id) {
        id
        kind
        state
        mayHold
        mayMark
        present
        tasks {
          id
          text
        }
        ownParticipation {
          ...Row_participation
        }
        participations {
          ...Row_participation
        }
        registrations {
          id
          state
          name
          specialist {
            id
          }
        }
        ...Asked_training
      }
    }
  `,
  [Row_participation, Asked_training],
);

type Shown = NonNullable<ResultOf<typeof PresenceQuery>['training']>;

interface RowProps {
  training: Shown;
  participation: Participation;
}

/** One who was there: where they work, how they were marked, what was issued. */
function Present({ training, participation }: RowProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [open, setOpen] = useState<'intern' | 'licensed' | null>(null);
  const { specialist, organisation, organisationAs, post, municipality, manner, mark, certificates } = participation;
  const name = specialist?.name ?? '';
  const takeOut = async (): Promise<void> => {
    if (!specialist) return;
    const variables = { trainingId: training.id, specialistIds: [specialist.id], present: false, key: newKey() };
    const outcome = await act(MarkAttendance, variables);
    say(outcome.is === 'done' ? t('attended.takenOut', { name }) : outcome.sentence);
  };
  return (
    <li data-row={participation.id}>
      <p className={styles.name}>{name}</p>
      <p className={styles.facts}>
        <span>{[organisation?.shortName ?? organisationAs, post, municipality].filter(Boolean).join(' · ')}</span>
        <span>{t(`attended.manner.${manner}`)}</span>
        {mark !== null && <span>{t(`attended.mark.${mark}`)}</span>}
        {participation.mayMark && (
          <TextButton onClick={() => setOpen('intern')} aria-label={`${t('attended.intern')}: ${name}`}>
            {t('attended.intern')}
          </TextButton>
        )}
        {training.mayHold && (
          <TextButton onClick={() => setOpen('licensed')} aria-label={`${t('certificate.licensed')}: ${name}`}>
            {t('certificate.licensed')}
          </TextButton>
        )}
        {training.mayMark && certificates.length === 0 && (
          <TextButton onClick={() => void takeOut()} aria-label={`${t('attended.takeOut')}: ${name}`}>
            {t('attended.takeOut')}
          </TextButton>
        )}
      </p>
      <Certificates of={certificates} />
      {open === 'intern' && (
        <InternDialog participation={participation} tasks={training.tasks} onClose={() => setOpen(null)} />
      )}
      {open === 'licensed' && <LicensedDialog participation={participation} onClose={() => setOpen(null)} />}
    </li>
  );
}

/** Those who registered and are not marked: a tick says that they were there. */
function Expected({ training, present }: { training: Shown; present: readonly Participation[] }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const there = new Set(present.flatMap(({ specialist }) => specialist?.id ?? []));
  const rest = training.registrations.filter(
    ({ state, specialist }) => state === 'PLACED' && specialist !== null && !there.has(specialist.id),
  );
  if (rest.length === 0 || !training.mayMark) return null;
  const tick = async (specialistId: string): Promise<void> => {
    setSending((before) => new Set([...before, specialistId]));
    const variables = { trainingId: training.id, specialistIds: [specialistId], present: true, key: newKey() };
    const outcome = await act(MarkAttendance, variables);
    setSending((before) => new Set([...before].filter((one) => one !== specialistId)));
    if (outcome.is !== 'done') say(outcome.sentence);
  };
  return (
    <>
      <h3>{t('attended.expected')}</h3>
      <ul className={styles.people}>
        {rest.map(({ id, name, specialist }) => (
          <li key={id}>
            <Checkbox
              label={name}
              checked={false}
              disabled={sending.has(specialist?.id ?? '')}
              onChange={() => void tick(specialist?.id ?? '')}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function HostActions({ training }: { training: Shown }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState<'add' | 'issue' | null>(null);
  const params = { id: training.id };
  return (
    <div className={`${styles.actions} no-print`}>
      {training.state === 'ANNOUNCED' && (
        <Button variant="default" renderRoot={(root) => <Link {...root} to="/training/$id/door" params={params} />}>
          {t('attended.door')}
        </Button>
      )}
      {training.mayMark && (
        <>
          <Button variant="default" renderRoot={(root) => <Link {...root} to="/training/$id/list" params={params} />}>
            {t('attended.bring')}
          </Button>
          <Button variant="default" onClick={() => setOpen('add')}>
            {t('attended.add')}
          </Button>
        </>
      )}
      {training.present > 0 && (
        <>
          <Button variant="default" onClick={() => setOpen('issue')}>
            {t('certificate.issue')}
          </Button>
          <Button component="a" variant="subtle" href={`/api/certificates/training/${training.id}.pdf`}>
            {t('certificate.downloadAll')}
          </Button>
        </>
      )}
      {open === 'add' && <AddDialog trainingId={training.id} onClose={() => setOpen(null)} />}
      {open === 'issue' && <IssueDialog trainingId={training.id} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Who was at a training, what was issued for it, and what was asked of them afterwards. */
export function PresencePanel({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  const [{ data }] = useQuery({ query: PresenceQuery, variables: { id } });
  const training = data?.training;
  if (!training || (training.state !== 'ANNOUNCED' && training.state !== 'HELD')) return null;
  const present = readFragment(Row_participation, training.participations);
  const own = readFragment(Row_participation, training.ownParticipation);
  return (
    <>
      {(training.mayHold || present.some(({ mayMark }) => mayMark)) && (
        <Panel title={t('attended.title', { count: training.present })}>
          {training.mayHold && <HostActions training={training} />}
          {present.length > 0 && (
            <ul className={styles.people}>
              {present.map((one) => (
                <Present key={one.id} training={training} participation={one} />
              ))}
            </ul>
          )}
          <Expected training={training} present={present} />
        </Panel>
      )}
      {own !== null && !training.mayHold && (
        <Panel title={t('attended.own')}>
          <p>{t('attended.ownWhy')}</p>
          <Certificates of={own.certificates} />
        </Panel>
      )}
      <QuestionnairePanel training={training} mayHold={training.mayHold} />
    </>
  );
}
