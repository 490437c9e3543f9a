import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { TextButton } from '../../kit/TextButton.tsx';
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
        {words} {unknown && <span className={styles.facts}>· {t('group.paste.unknown')}</span>}
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

interface PasteSeatsProps {
  onAdd: (seats: SeatForm[]) => void;
  onClose: () => void;
}

/** A composition as the annex of an act lists it: pasted, understood, put right, and only then added to the act. */
export function PasteSeats({ onAdd, onClose }: PasteSeatsProps): ReactNode {
  const { t } = useWords();
  const client = useClient();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly ReadLine[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const read = async (): Promise<void> => {
    const { data } = await client.query(ReadComposition, { text }, { requestPolicy: 'network-only' }).toPromise();
    const found = data?.readComposition.map(lineOf);
    setLines(found && found.length > 0 ? found : null);
    setFault(found === undefined ? t('refusal.fault') : found.length === 0 ? t('group.paste.nothing') : null);
  };
  const change = (at: number, part: Partial<ReadLine>): void =>
    setLines((before) => before?.map((line, index) => (index === at ? { ...line, ...part } : line)) ?? null);
  const unsaid = lines?.some(({ personId }) => personId === undefined) ?? false;
  return (
    <div className={styles.paste}>
      {lines === null ? (
        <>
          <Textarea
            label={t('group.paste.label')}
            description={t('group.paste.hint')}
            autosize
            minRows={4}
            maxRows={14}
            value={text}
            error={fault}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p className={styles.pasteTools}>
            <Button variant="default" disabled={text.trim() === ''} onClick={() => void read()}>
              {t('group.paste.read')}
            </Button>
            <TextButton onClick={onClose}>{t('kit.cancel')}</TextButton>
          </p>
        </>
      ) : (
        <>
          <ol className={styles.lines}>
            {lines.map((line, at) => (
              <Line
                key={line.seat.line}
                line={line}
                onChange={(part) => change(at, part)}
                onRemove={() => setLines(lines.filter((one) => one !== line))}
              />
            ))}
          </ol>
          <p className={styles.pasteTools}>
            <Button
              variant="default"
              disabled={unsaid || lines.length === 0}
              onClick={() => {
                onAdd(lines.map(seatOf));
                onClose();
              }}
            >
              {t('group.paste.add', { count: lines.length })}
            </Button>
            <TextButton onClick={() => setLines(null)}>{t('group.paste.again')}</TextButton>
          </p>
        </>
      )}
    </div>
  );
}
