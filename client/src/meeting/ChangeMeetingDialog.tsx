import type { ReactNode } from 'react';
import { useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useWords } from '../words/words.ts';
import { ChangeMeeting } from './acts.ts';
import { type MeetingWords, Words_meeting } from './fragment.ts';
import { TimeFields, timeOf, type When, whenOf } from './TimeFields.tsx';

/** Changes when and where a meeting is, at the version that stood when the form opened. */
export function ChangeMeetingDialog({ meeting, onClose }: { meeting: MeetingWords; onClose: () => void }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('startsAt', 'duration', 'place', 'link');
  const [form, setForm] = useState<When>(() => whenOf(meeting));
  const save = async (version: number) => {
    const outcome = await act(ChangeMeeting, { id: meeting.id, version, ...timeOf(form), key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const theirs = current?.__typename === 'Meeting' ? readFragment(Words_meeting, current) : null;
    return { told: tell(outcome), current: theirs };
  };
  const { theirs, submit, choice } = useEdit<MeetingWords>(meeting, save, onClose);
  const shown = ({ day, time }: When): string => [day && dates.long(day), time].filter(Boolean).join(', ');
  return (
    <>
      <FormDialog
        opened={theirs === null}
        title={t('meeting.change')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <TimeFields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf(form, theirs && whenOf(theirs), [
          [t('meeting.startsAt'), shown],
          [t('meeting.duration'), ({ duration }) => String(duration)],
          [t('meeting.place'), ({ place }) => place],
          [t('meeting.link'), ({ link }) => link],
        ])}
        {...choice}
      />
    </>
  );
}
