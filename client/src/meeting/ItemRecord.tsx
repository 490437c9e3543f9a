import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { Stubs } from '../file/Stubs.tsx';
import { readFragment } from '../graphql.ts';
import { useWords } from '../words/words.ts';
import type { Item } from './agenda/fragment.ts';
import { Controlled } from './control/Controlled.tsx';
import { Decisions } from './decision/Decisions.tsx';
import { Words_decision } from './decision/fragment.ts';
import type { MeetingWords } from './fragment.ts';
import styles from './meeting.module.css';
import type { Presence } from './presence/fragment.ts';
import type { User } from './record/caret.ts';
import { RecordEditor } from './record/RecordEditor.tsx';
import { Dissents } from './vote/Dissents.tsx';

interface ItemRecordProps {
  meeting: MeetingWords;
  item: Item;
  /** Its place on the agenda. */
  number: number;
  presences: readonly Presence[];
}

/** What the item is about: its materials, the measures it is linked to, a draft of the decision. */
function Given({ item }: { item: Item }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {item.draftDecision && (
        <p className={styles.draft}>
          <b>{t('agenda.draftDecision')}:</b> {item.draftDecision}
        </p>
      )}
      {item.materials.length > 0 && (
        <p className={styles.facts}>
          {t('agenda.materials')}:{' '}
          {item.materials.map(({ id, name, url }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={url}>{name}</a>
            </span>
          ))}
        </p>
      )}
      <Stubs place={{ itemId: item.id }} of={item.stubs} mayChange={item.mayChange} />
      {item.measures.length > 0 && (
        <ul className={styles.measures}>
          {item.measures.map(({ id, number, title }) => (
            <li key={id}>
              <Link to="/measures/$id" params={{ id }}>
                {number} {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Who writes at this moment. Its line is always there, so that nothing moves under whoever reads along. */
function Writing({ users }: { users: readonly User[] }): ReactNode {
  const { t } = useWords();
  const names = users.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name)).join(', ');
  return <p className={`${styles.writing} no-print`}>{users.length > 0 && t('record.writing', { names })}</p>;
}

/** The record of an item: what was heard and spoken, and beside the notes what was decided. */
export function ItemRecord({ meeting, item, number, presences }: ItemRecordProps): ReactNode {
  const { t } = useWords();
  const heading = useId();
  const [writing, setWriting] = useState<readonly User[]>([]);
  const started = meeting.startedAt !== null;
  const decisions = readFragment(Words_decision, item.decisions);
  return (
    <article className={styles.sheet} aria-labelledby={heading}>
      <h2 id={heading}>{t('agenda.itemHeading', { number, title: item.title })}</h2>
      {(meeting.state === 'RUNNING' || meeting.state === 'DRAFTING') && <Writing users={writing} />}
      <Given item={item} />
      {item.kind === 'CONTROL' && <Controlled item={item} />}
      {started && meeting.seesWork && (
        <RecordEditor itemId={item.id} mayWrite={meeting.mayWrite} onWriting={setWriting}>
          <Decisions meeting={meeting} item={item} number={number} decisions={decisions} presences={presences} />
          <Dissents meeting={meeting} item={item} presences={presences} />
        </RecordEditor>
      )}
      {!started && <p className={styles.facts}>{t('meeting.notStarted')}</p>}
    </article>
  );
}
