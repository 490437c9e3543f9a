import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { useUnread } from '../../roadmap/import/unread.ts';
import { useUpload } from '../../upload.ts';
import { useWords } from '../../words/words.ts';
import type { SeatForm } from '../form.ts';
import styles from '../group.module.css';
import { isSeatKind, seatKinds } from '../words.ts';
import { lineOf, ReadComposition, type ReadLine, seatOf, wordsOf } from './read.ts';

interface LineProps {
  line: ReadLine;
  onChange: (part: Partial<ReadLine>) => void;
  onRemove: () => void;
}

const nobody = 'nobody';
const ask = 'ask';

/** Which of those whom the name may mean; it is asked only where there is somebody. */
function Who({ line, onChange }: Omit<LineProps, 'onRemove'>): ReactNode {
  const { t } = useWords();
  const { seat, personId } = line;
  if (seat.people.length === 0) return null;
  return (
    <NativeSelect
      label={t('group.seats.person')}
      value={personId === undefined ? ask : (personId ?? nobody)}
      error={personId === undefined && t('group.paste.which')}
      data={[
        ...(personId === undefined ? [{ value: ask, label: t('group.paste.choose') }] : []),
        ...seat.people.map(({ id, name }) => ({ value: id, label: name })),
        { value: nobody, label: t('group.paste.nobody') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ personId: value === ask ? undefined : value === nobody ? null : value })
      }
    />
  );
}

function Line({ line, onChange, onRemove }: LineProps): ReactNode {
  const { t } = useWords();
  const { seat } = line;
  const words = wordsOf(seat);
  const unknown = seat.name !== null && seat.people.length === 0;
  return (
    <li className={styles.readSeat}>
      <p>
        {seat.name === null ? words : <b>{seat.name}</b>}
        {seat.name !== null && seat.post !== null && `, ${seat.post}`}{' '}
        {unknown && <span className={styles.facts}>· {t('group.paste.unknown')}</span>}
      </p>
      <div className={styles.readFields}>
        <NativeSelect
          label={t('group.seats.kind')}
          value={line.kind}
          data={seatKinds.map((kind) => ({ value: kind, label: t(`seat.${kind}`) }))}
          onChange={({ currentTarget: { value } }) => isSeatKind(value) && onChange({ kind: value })}
        />
        <Who line={line} onChange={onChange} />
        {seat.organisations.length > 0 && (
          <NativeSelect
            label={t('group.seats.organisation')}
            value={line.organisationId ?? nobody}
            data={[
              ...seat.organisations.map(({ id, shortName }) => ({ value: id, label: shortName })),
              { value: nobody, label: t('group.paste.noOrganisation') },
            ]}
            onChange={({ currentTarget: { value } }) => onChange({ organisationId: value === nobody ? null : value })}
          />
        )}
      </div>
      <TextButton aria-label={t('group.seats.removeOf', { name: words })} onClick={onRemove}>
        {t('group.seats.remove')}
      </TextButton>
    </li>
  );
}

interface ReadLinesProps {
  lines: readonly ReadLine[];
  onLines: (lines: readonly ReadLine[]) => void;
  onAdd: () => void;
  onAgain: () => void;
}

/** What was understood, line by line, until it says whom each means. */
function ReadLines({ lines, onLines, onAdd, onAgain }: ReadLinesProps): ReactNode {
  const { t } = useWords();
  const change = (at: number, part: Partial<ReadLine>): void =>
    onLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const unsaid = lines.some(({ personId }) => personId === undefined);
  return (
    <>
      <ol className={styles.lines}>
        {lines.map((line, at) => (
          <Line
            key={line.seat.line}
            line={line}
            onChange={(part) => change(at, part)}
            onRemove={() => onLines(lines.filter((one) => one !== line))}
          />
        ))}
      </ol>
      <p className={styles.pasteTools}>
        <Button variant="default" disabled={unsaid || lines.length === 0} onClick={onAdd}>
          {t('group.paste.add', { count: lines.length })}
        </Button>
        <TextButton onClick={onAgain}>{t('group.paste.again')}</TextButton>
      </p>
    </>
  );
}

/** What an act, or its annex, comes as where its words can be read. */
const kinds = ['.docx', '.xlsx', '.txt'] as const;
/** Megabytes. */
const limit = 10;

type Given = { readonly fileId: string } | { readonly text: string };

/** Reads what somebody gave; what came of it, or the sentence that says why nothing did. */
function useReading(): (given: Given) => Promise<readonly ReadLine[] | string> {
  const { t } = useWords();
  const client = useClient();
  const unread = useUnread();
  return async (given) => {
    const { data, error } = await client.query(ReadComposition, given, { requestPolicy: 'network-only' }).toPromise();
    const answer = data?.readComposition;
    if (answer?.__typename !== 'ReadComposition') return unread(answer, error) ?? t('refusal.fault');
    return answer.seats.length > 0 ? answer.seats.map(lineOf) : t('group.paste.nothing');
  };
}

interface PasteSeatsProps {
  onAdd: (seats: SeatForm[]) => void;
  onClose: () => void;
}

/** A composition as an act lists it: dropped as a file or pasted, understood, put right, and only then added to the act. */
export function PasteSeats({ onAdd, onClose }: PasteSeatsProps): ReactNode {
  const { t } = useWords();
  const upload = useUpload();
  const reading = useReading();
  const [text, setText] = useState('');
  const [sending, setSending] = useState<string | null>(null);
  const [lines, setLines] = useState<readonly ReadLine[] | null>(null);
  const [fault, setFault] = useState<{ of: 'file' | 'text'; said: string } | null>(null);
  const read = async (of: 'file' | 'text', given: Given): Promise<void> => {
    const found = await reading(given);
    const refused = typeof found === 'string';
    setLines(refused ? null : found);
    setFault(refused ? { of, said: found } : null);
  };
  const take = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    if (sent.is === 'taken') await read('file', { fileId: sent.file.id });
    else setFault({ of: 'file', said: sent.sentence });
    setSending(null);
  };
  const add = (): void => {
    onAdd((lines ?? []).map(seatOf));
    onClose();
  };
  if (lines !== null)
    return (
      <div className={styles.paste}>
        <ReadLines lines={lines} onLines={setLines} onAdd={add} onAgain={() => setLines(null)} />
      </div>
    );
  return (
    <div className={styles.paste}>
      <FileDrop
        small
        label={t('group.paste.drop')}
        hint={t('group.paste.dropHint')}
        kinds={kinds}
        limit={limit}
        sending={sending}
        error={fault?.of === 'file' ? fault.said : null}
        onFile={(file) => void take(file)}
      />
      <Textarea
        label={t('group.paste.label')}
        description={t('group.paste.hint')}
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        error={fault?.of === 'text' && fault.said}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={styles.pasteTools}>
        <Button variant="default" disabled={text.trim() === ''} onClick={() => void read('text', { text })}>
          {t('group.paste.read')}
        </Button>
        <TextButton onClick={onClose}>{t('kit.cancel')}</TextButton>
      </p>
    </div>
  );
}
