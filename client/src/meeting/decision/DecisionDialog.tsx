import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { type Addressed, Addressees } from '../../assignment/issue/Addressees.tsx';
import { useEdit } from '../../edit.ts';
import { readFragment } from '../../graphql.ts';
import { ConflictDialog } from '../../kit/ConflictDialog.tsx';
import { bothOf } from '../../kit/conflict.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { meantBy, meantClass, meantOrganisation } from '../../organisation/meaning.ts';
import { useWords, type Words } from '../../words/words.ts';
import type { Item } from '../agenda/fragment.ts';
import type { Presence } from '../presence/fragment.ts';
import { seatName } from '../presence/seat.ts';
import { type Amending, AmendsField } from './AmendsField.tsx';
import { AddDecision, ChangeDecision } from './acts.ts';
import { type Decision, Named_decision, Words_decision } from './fragment.ts';

const kinds = [
  'DECISION',
  'ASSIGNMENT',
  'RECOMMENDATION',
  'INFORMATION',
] as const satisfies readonly Decision['kind'][];
const states = ['PLANNED', 'UNDER_WAY', 'DONE', 'SUSPENDED', 'DROPPED'] as const;

interface Written {
  kind: Decision['kind'];
  text: string;
  addressees: readonly Addressed[];
  term: string;
  controllerId: string | null;
  measureId: string | null;
  proposedState: (typeof states)[number] | null;
  amends: Amending;
}

const nothing = (item: Item): Written => ({
  kind: 'DECISION',
  text: readFragment(Words_decision, item.decisions).length === 0 ? (item.draftDecision ?? '') : '',
  addressees: [],
  term: '',
  controllerId: null,
  measureId: null,
  proposedState: null,
  amends: { amendsId: null, amendment: null },
});

const written = (of: Decision): Written => ({
  kind: of.kind,
  text: of.text,
  addressees: of.addressees.map(({ role, organisation, class: named }) => ({
    key: newKey(),
    role,
    meant: organisation ? meantOrganisation(organisation) : named && meantClass(named),
  })),
  term: of.term ?? '',
  controllerId: of.controller?.id ?? null,
  measureId: of.measure?.id ?? null,
  proposedState: of.proposedState,
  amends: { amendsId: readFragment(Named_decision, of.amends)?.id ?? null, amendment: of.amendment },
});

const sent = ({ addressees, term, amends, ...form }: Written) => ({
  ...form,
  ...amends,
  term: term.trim() || null,
  addressees: addressees.flatMap(({ role, meant }) => (meant ? [{ role, ...meantBy(meant) }] : [])),
});

interface FieldsProps {
  form: Written;
  set: (part: Partial<Written>) => void;
  at: (field: string) => string | undefined;
  item: Item;
  meetingId: string;
  presences: readonly Presence[];
}

function Given({ form, set, at, presences }: Omit<FieldsProps, 'item' | 'meetingId'>): ReactNode {
  const { t } = useWords();
  const people = presences.flatMap(({ holder, seat }) =>
    holder
      ? [
          {
            value: holder.id,
            label: [holder.name, seatName(seat)].filter((one, place, all) => all.indexOf(one) === place).join(', '),
          },
        ]
      : [],
  );
  return (
    <>
      <Addressees value={form.addressees} onChange={(addressees) => set({ addressees })} error={at('addressees')} />
      <TextInput
        label={t('decision.term')}
        description={t('decision.termHint')}
        value={form.term}
        onChange={(event) => set({ term: event.currentTarget.value })}
        error={at('term')}
      />
      <Select
        label={t('decision.controller')}
        clearable
        clearButtonProps={{ 'aria-label': t('kit.clear') }}
        data={people}
        value={form.controllerId}
        onChange={(controllerId) => set({ controllerId })}
        error={at('controllerId')}
      />
    </>
  );
}

function Fields(props: FieldsProps): ReactNode {
  const { form, set, at, item, meetingId } = props;
  const { t } = useWords();
  const given = form.kind === 'ASSIGNMENT' || form.kind === 'RECOMMENDATION';
  return (
    <>
      <NativeSelect
        label={t('decision.kind')}
        value={form.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`decision.kind.${kind}`) }))}
        onChange={(event) => set({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'DECISION' })}
      />
      <Textarea
        data-autofocus
        label={t('decision.text')}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        value={form.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={at('text')}
      />
      {given && <Given {...props} />}
      {item.measures.length > 0 && (
        <>
          <Select
            label={t('decision.measure')}
            clearable
            clearButtonProps={{ 'aria-label': t('kit.clear') }}
            data={item.measures.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
            value={form.measureId}
            onChange={(measureId) => set({ measureId, ...(measureId === null && { proposedState: null }) })}
            error={at('measureId')}
          />
          {form.measureId !== null && (
            <Select
              label={t('decision.proposedState')}
              data={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
              value={form.proposedState}
              onChange={(value) => set({ proposedState: states.find((state) => state === value) ?? null })}
            />
          )}
        </>
      )}
      <AmendsField
        meetingId={meetingId}
        value={form.amends}
        onChange={(amends) => set({ amends })}
        error={at('amendsId')}
      />
    </>
  );
}

interface DecisionDialogProps {
  meetingId: string;
  item: Item;
  presences: readonly Presence[];
  onClose: () => void;
}

const fields = ['text', 'addressees', 'term', 'controllerId', 'measureId', 'amendsId'] as const;

function AddDialog({ item, meetingId, presences, onClose }: DecisionDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState(() => nothing(item));
  const submit = async (): Promise<string | null> =>
    tell(await act(AddDecision, { itemId: item.id, words: sent(form), key: newKey() }));
  return (
    <FormDialog
      opened
      size="lg"
      title={t('decision.add')}
      submit={t('decision.write')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Fields
        form={form}
        set={(part) => setForm((before) => ({ ...before, ...part }))}
        at={at}
        item={item}
        meetingId={meetingId}
        presences={presences}
      />
    </FormDialog>
  );
}

const addressed = ({ addressees }: Written): string => addressees.map(({ meant }) => meant?.label ?? '').join('; ');

const told = (words: Words) =>
  [
    [words.t('decision.kind'), (one: Written) => words.t(`decision.kind.${one.kind}`)],
    [words.t('decision.text'), (one: Written) => one.text],
    [words.t('decision.addressees'), addressed],
    [words.t('decision.term'), (one: Written) => one.term],
  ] as const;

function ChangeDialog({ item, meetingId, presences, of, onClose }: DecisionDialogProps & { of: Decision }): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState(() => written(of));
  const save = async (version: number) => {
    const outcome = await act(ChangeDecision, { id: of.id, version, words: sent(form), key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const isDecision = current?.__typename === 'Decision';
    return { told: tell(outcome), current: isDecision ? readFragment(Words_decision, current) : null };
  };
  const { theirs, submit, choice } = useEdit<Decision>(of, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        size="lg"
        title={t('decision.changeTitle')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <Fields
          form={form}
          set={(part) => setForm((before) => ({ ...before, ...part }))}
          at={at}
          item={item}
          meetingId={meetingId}
          presences={presences}
        />
      </FormDialog>
      <ConflictDialog conflict={bothOf(form, theirs && written(theirs), told(words))} {...choice} />
    </>
  );
}

/** Writes a decision, or changes one: its kind, its words, and to whom and until when, where it is an assignment. */
export function DecisionDialog({ of, ...rest }: DecisionDialogProps & { of?: Decision }): ReactNode {
  return of ? <ChangeDialog {...rest} of={of} /> : <AddDialog {...rest} />;
}
