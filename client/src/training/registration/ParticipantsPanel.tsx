import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { PersonPicker } from '../../person/PersonPicker.tsx';
import { useWords } from '../../words/words.ts';
import { ConfirmPlace, RegisterOther, Withdraw } from '../acts.ts';
import type { Line, Training } from '../fragment.ts';
import styles from '../training.module.css';

/** The states in the order in which those who hold it look for people. */
const order = ['PLACED', 'OFFERED', 'WAITING', 'LAPSED', 'WITHDRAWN'] as const satisfies readonly Line['state'][];

function RegisterDialog({ training, onClose }: { training: Training; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('personId');
  const [personId, setPerson] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (personId === null) return t('kit.required');
    return tell(await act(RegisterOther, { trainingId: training.id, personId, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('participants.add')} submit={t('participants.add')} onClose={onClose} onSubmit={submit}>
      <p>{t('participants.addWhy')}</p>
      <PersonPicker label={t('participants.person')} value={personId} error={at('personId')} onChange={setPerson} />
    </FormDialog>
  );
}

function Person({ line }: { line: Line }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const act = useAct();
  const done = async (document: typeof Withdraw | typeof ConfirmPlace, sentence: string): Promise<void> => {
    const outcome = await act(document, { id: line.id, key: newKey() });
    say(outcome.is === 'done' ? sentence : outcome.sentence);
  };
  const { name, post, organisation, confirmBy, state, number } = line;
  const facts = [organisation?.shortName, post];
  return (
    <li className={styles.person} data-row={line.id}>
      <span>{number}</span>
      <span>
        {name}
        <span className={styles.facts}>
          {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
          {state === 'OFFERED' &&
            confirmBy !== null &&
            ` · ${t('participants.until', { when: dates.moment(confirmBy, today) })}`}
        </span>
      </span>
      <span className={`${styles.acts} no-print`}>
        {line.mayConfirm && (
          <TextButton onClick={() => void done(ConfirmPlace, t('participants.confirmed', { name }))}>
            {t('participants.confirm')}
            <span className="visually-hidden">: {name}</span>
          </TextButton>
        )}
        {line.mayWithdraw && (
          <TextButton onClick={() => void done(Withdraw, t('participants.removed', { name }))}>
            {t('participants.remove')}
            <span className="visually-hidden">: {name}</span>
          </TextButton>
        )}
      </span>
    </li>
  );
}

/** Who has a place, who is asked to confirm one, who waits; for those who hold the training. */
export function ParticipantsPanel({ training }: { training: Training }): ReactNode {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const { registrations, placed, offered, waiting, placesLeft, mayRegisterOther } = training;
  const counts = [
    [t('participants.placed'), placed],
    [t('participants.offered'), offered],
    [t('participants.waiting'), waiting],
    ...(placesLeft === null ? [] : [[t('participants.left'), placesLeft] as const]),
  ] as const;
  return (
    <Panel
      title={t('participants.title')}
      action={
        mayRegisterOther && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('participants.add')}
          </Button>
        )
      }
    >
      <p className={styles.counts}>
        {counts.map(([label, count]) => (
          <span key={label}>
            {label} <b>{count}</b>
          </span>
        ))}
      </p>
      {registrations.length === 0 && <p className={styles.facts}>{t('participants.none')}</p>}
      {order.map((state) => {
        const lines = registrations.filter((line) => line.state === state);
        if (lines.length === 0) return null;
        return (
          <section key={state}>
            <h3>{t(`participants.state.${state}`)}</h3>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <Person key={line.id} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
      {adding && <RegisterDialog training={training} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
