import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useEdit } from '../../edit.ts';
import { readFragment } from '../../graphql.ts';
import { ConflictDialog } from '../../kit/ConflictDialog.tsx';
import { bothOf } from '../../kit/conflict.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { type Attached, Attachments } from '../../report/Attachments.tsx';
import { useWords } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import type { Presence } from '../presence/fragment.ts';
import { seatId, seatInFull } from '../presence/seat.ts';
import { AddItem, ChangeItem } from './acts.ts';
import { type Item, Words_item } from './fragment.ts';

interface Written {
  title: string;
  speaker: string;
  speakerSeatId: string | null;
  minutes: number | null;
  draftDecision: string;
  materials: readonly Attached[];
  control: boolean;
}

const nothing: Written = {
  title: '',
  speaker: '',
  speakerSeatId: null,
  minutes: 15,
  draftDecision: '',
  materials: [],
  control: false,
};

const written = (item: Item): Written => ({
  title: item.title,
  speaker: item.speaker ?? '',
  speakerSeatId: item.speakerSeat?.id ?? null,
  minutes: item.minutes,
  draftDecision: item.draftDecision ?? '',
  materials: item.materials,
  control: item.kind === 'CONTROL',
});

const sent = ({ title, speaker, speakerSeatId, minutes, draftDecision, materials }: Written) => ({
  title,
  speaker: speaker.trim() || null,
  speakerSeatId,
  minutes,
  draftDecision: draftDecision.trim() || null,
  materialIds: materials.map(({ id }) => id),
});

interface FieldsProps {
  form: Written;
  set: (part: Partial<Written>) => void;
  at: (field: string) => string | undefined;
  presences: readonly Presence[];
  /** A new item of whoever prepares the meeting may be the control of assignments. */
  offersControl: boolean;
}

function Fields({ form, set, at, presences, offersControl }: FieldsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const control = (checked: boolean): void =>
    set({ control: checked, ...(checked && form.title === '' && { title: t('agenda.controlTitle') }) });
  return (
    <>
      {offersControl && (
        <Checkbox
          label={t('agenda.control')}
          description={t('agenda.controlWhy')}
          checked={form.control}
          onChange={(event) => control(event.currentTarget.checked)}
        />
      )}
      <Textarea
        data-autofocus
        label={t('agenda.itemTitle')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={at('title')}
      />
      <Select
        label={t('agenda.speakerSeat')}
        clearable
        clearButtonProps={{ 'aria-label': t('kit.clear') }}
        data={presences.map((one) => ({ value: seatId(one), label: seatInFull(one.seat, words) }))}
        value={form.speakerSeatId}
        onChange={(speakerSeatId) => set({ speakerSeatId })}
        error={at('speakerSeatId')}
      />
      <TextInput
        label={t('agenda.speaker')}
        description={t('agenda.speakerHint')}
        value={form.speaker}
        onChange={(event) => set({ speaker: event.currentTarget.value })}
        error={at('speaker')}
      />
      <NumberInput
        label={t('agenda.minutesLabel')}
        min={1}
        max={600}
        value={form.minutes ?? ''}
        onChange={(value) => set({ minutes: value === '' ? null : Number(value) })}
        error={at('minutes')}
      />
      <Textarea
        label={t('agenda.draftDecision')}
        autosize
        minRows={2}
        value={form.draftDecision}
        onChange={(event) => set({ draftDecision: event.currentTarget.value })}
        error={at('draftDecision')}
      />
      <Attachments
        legend={t('agenda.materials')}
        caution={t('stub.scan')}
        files={form.materials}
        missing={at('materialIds') ?? null}
        onChange={(materials) => set({ materials })}
      />
    </>
  );
}

interface ItemDialogProps {
  meeting: MeetingWords;
  presences: readonly Presence[];
  onClose: () => void;
}

function AddDialog({ meeting, presences, onClose }: ItemDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('title', 'speaker', 'speakerSeatId', 'minutes', 'draftDecision', 'materialIds');
  const [form, setForm] = useState(nothing);
  const title = t(meeting.mayPrepare ? 'agenda.add' : 'agenda.propose');
  const submit = async (): Promise<string | null> =>
    tell(await act(AddItem, { meetingId: meeting.id, words: sent(form), control: form.control, key: newKey() }));
  return (
    <FormDialog opened size="lg" title={title} submit={title} onClose={onClose} onSubmit={submit}>
      <Fields
        form={form}
        set={(part) => setForm((before) => ({ ...before, ...part }))}
        at={at}
        presences={presences}
        offersControl={meeting.mayPrepare}
      />
    </FormDialog>
  );
}

function ChangeDialog({ presences, of, onClose }: ItemDialogProps & { of: Item }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('title', 'speaker', 'speakerSeatId', 'minutes', 'draftDecision', 'materialIds');
  const [form, setForm] = useState(() => written(of));
  const save = async (version: number) => {
    const outcome = await act(ChangeItem, { id: of.id, version, words: sent(form), key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const isItem = current?.__typename === 'AgendaItem';
    return { told: tell(outcome), current: isItem ? readFragment(Words_item, current) : null };
  };
  const { theirs, submit, choice } = useEdit<Item>(of, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        size="lg"
        title={t('agenda.change')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <Fields
          form={form}
          set={(part) => setForm((before) => ({ ...before, ...part }))}
          at={at}
          presences={presences}
          offersControl={false}
        />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf(form, theirs && written(theirs), [
          [t('agenda.itemTitle'), (one) => one.title],
          [t('agenda.speaker'), (one) => one.speaker],
          [t('agenda.minutesLabel'), (one) => String(one.minutes ?? '')],
          [t('agenda.draftDecision'), (one) => one.draftDecision],
          [t('agenda.materials'), (one) => one.materials.map(({ name }) => name).join('; ')],
        ])}
        {...choice}
      />
    </>
  );
}

/** Puts an item on the agenda, proposes one, or changes one. */
export function ItemDialog({ of, ...rest }: ItemDialogProps & { of?: Item }): ReactNode {
  return of ? <ChangeDialog {...rest} of={of} /> : <AddDialog {...rest} />;
}
