import { Select, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { useWords } from '../../words/words.ts';
import type { Item } from '../agenda/fragment.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';
import type { Presence } from '../presence/fragment.ts';
import { seatId, seatInFull, seatName } from '../presence/seat.ts';
import { WriteDissent } from './acts.ts';

function DissentDialog({
  item,
  seats,
  onClose,
}: {
  item: Item;
  seats: readonly Presence[];
  onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { at, tell } = useRefusal('text', 'seatId');
  const [seat, setSeat] = useState<string | null>(seats.length === 1 && seats[0] ? seatId(seats[0]) : null);
  const [text, setText] = useState(() => item.dissents.find((one) => one.seat.id === seat)?.text ?? '');
  const submit = async (): Promise<string | null> =>
    seat === null
      ? t('dissent.chooseSeat')
      : tell(await act(WriteDissent, { itemId: item.id, seatId: seat, text, key: newKey() }));
  return (
    <FormDialog opened title={t('dissent.title')} submit={t('dissent.write')} onClose={onClose} onSubmit={submit}>
      {seats.length > 1 && (
        <Select
          label={t('dissent.whose')}
          data={seats.map((one) => ({ value: seatId(one), label: seatInFull(one.seat, words) }))}
          value={seat}
          onChange={setSeat}
          error={at('seatId')}
        />
      )}
      <Textarea
        data-autofocus
        label={t('dissent.text')}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={at('text')}
      />
    </FormDialog>
  );
}

/** What those who disagree ask to have in the minutes. */
export function Dissents({
  meeting,
  item,
  presences,
}: {
  meeting: MeetingWords;
  item: Item;
  presences: readonly Presence[];
}): ReactNode {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const open = meeting.state === 'RUNNING' || meeting.state === 'DRAFTING';
  const seats = open ? presences.filter(({ isMine, votes }) => votes && (meeting.mayLead || isMine)) : [];
  if (item.dissents.length === 0 && seats.length === 0) return null;
  const nameOf = (id: string): string => {
    const found = presences.find((one) => seatId(one) === id);
    return found ? (found.holder?.name ?? seatName(found.seat)) : '';
  };
  return (
    <section aria-label={t('dissent.title')}>
      {item.dissents.map(({ id, text, seat }) => (
        <div key={id} className={styles.dissent}>
          <h3>{t('dissent.of', { name: nameOf(seat.id) })}</h3>
          <p className={styles.words}>{text}</p>
        </div>
      ))}
      {seats.length > 0 && (
        <TextButton className="no-print" onClick={() => setOpened(true)}>
          {t('dissent.write')}
        </TextButton>
      )}
      {opened && <DissentDialog item={item} seats={seats} onClose={() => setOpened(false)} />}
    </section>
  );
}
