import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { PersonPicker } from '../../person/PersonPicker.tsx';
import { useWords } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import { NameSubstitute } from './acts.ts';
import type { Presence } from './fragment.ts';
import { seatId, seatInFull } from './seat.ts';

/** Names who sits on a seat for one meeting, by letter: somebody the hub knows, or a name. */
export function SubstituteDialog({
  meeting,
  presence,
  onClose,
}: {
  meeting: MeetingWords;
  presence: Presence;
  onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const today = useToday();
  const { at, tell } = useRefusal('personId', 'name', 'post', 'letterNumber', 'letterDate');
  const [known, setKnown] = useState(true);
  const [personId, setPersonId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [letterNumber, setLetterNumber] = useState('');
  const [letterDate, setLetterDate] = useState<string | null>(today);
  const submit = async (): Promise<string | null> => {
    if (letterDate === null) return t('invalid.REQUIRED');
    const who = known ? { personId } : { name, post: post.trim() || null };
    const of = { meetingId: meeting.id, seatId: seatId(presence) };
    return tell(await act(NameSubstitute, { ...of, ...who, letterNumber, letterDate, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      title={t('presence.substituteOf', { name: seatInFull(presence.seat, words) })}
      submit={t('presence.nameSubstitute')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Checkbox
        label={t('presence.unknownPerson')}
        checked={!known}
        onChange={(event) => setKnown(!event.currentTarget.checked)}
      />
      {known ? (
        <PersonPicker label={t('presence.who')} value={personId} onChange={setPersonId} error={at('personId')} />
      ) : (
        <>
          <TextInput
            label={t('presence.name')}
            required
            withAsterisk={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={at('name')}
          />
          <TextInput
            label={t('presence.post')}
            value={post}
            onChange={(event) => setPost(event.currentTarget.value)}
            error={at('post')}
          />
        </>
      )}
      <TextInput
        label={t('presence.letterNumber')}
        required
        withAsterisk={false}
        value={letterNumber}
        onChange={(event) => setLetterNumber(event.currentTarget.value)}
        error={at('letterNumber')}
      />
      <DayField
        label={t('presence.letterDate')}
        required
        max={today}
        value={letterDate}
        onChange={setLetterDate}
        error={at('letterDate')}
      />
    </FormDialog>
  );
}
