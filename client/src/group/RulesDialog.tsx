import { Checkbox, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useWords } from '../words/words.ts';
import { SetGroupRules } from './acts.ts';
import { type GroupRules, Rules_group } from './fragment.ts';
import styles from './group.module.css';
import { sample, sentencesOf } from './rules.ts';
import { isSeatKind, type SeatKind, seatKinds } from './words.ts';

type Terms = NonNullable<GroupRules['terms']>;

/** The rules as they are chosen. */
type RulesForm = Omit<GroupRules, '__typename' | 'id' | 'version' | 'terms'> & Omit<Terms, 'id' | 'version'>;

const usualTerms = { counted: 'CALENDAR', defaultMonths: 1, dayOffRule: 'DAY_BEFORE', coShare: 50 } as const;

function written({ __typename: _, id: __, version: ___, terms, ...own }: GroupRules): RulesForm {
  const { counted, defaultMonths, dayOffRule, coShare } = terms ?? usualTerms;
  return { ...own, counted, defaultMonths, dayOffRule, coShare };
}

const fields = [
  'quorum',
  'majority',
  'voters',
  'writers',
  'draftDays',
  'sendDays',
  'numbering',
  'counted',
  'defaultMonths',
  'dayOffRule',
  'coShare',
] as const;

interface FieldsProps {
  form: RulesForm;
  set: (part: Partial<RulesForm>) => void;
  at: (field: string) => string | undefined;
}

const choices = {
  quorum: ['HALF', 'MORE_THAN_HALF'],
  majority: ['OF_PRESENT', 'OF_ALL', 'TWO_THIRDS'],
  counted: ['CALENDAR', 'WORKING'],
  dayOffRule: ['AS_IS', 'DAY_BEFORE', 'DAY_AFTER'],
} as const satisfies { [Rule in 'quorum' | 'majority' | 'counted' | 'dayOffRule']: readonly RulesForm[Rule][] };

const chosen = <Choice extends string>(of: readonly Choice[], value: string): Choice | undefined =>
  of.find((one) => one === value);

/** Which seats may do something. */
function KindsField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: readonly SeatKind[];
  onChange: (kinds: SeatKind[]) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useWords();
  return (
    <Checkbox.Group
      label={label}
      value={[...value]}
      onChange={(kinds) => onChange(kinds.filter(isSeatKind))}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {seatKinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`seat.${kind}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** How it meets and votes. */
function VotingFields({ form, set, at }: FieldsProps): ReactNode {
  const { t } = useWords();
  const set1 = (value: string): void => set({ quorum: chosen(choices.quorum, value) ?? form.quorum });
  return (
    <>
      <NativeSelect
        data-autofocus
        label={t('group.rules.quorum')}
        value={form.quorum}
        onChange={(event) => set1(event.currentTarget.value)}
        error={at('quorum')}
        data={choices.quorum.map((value) => ({ value, label: t(`group.rules.quorum.${value}`) }))}
      />
      <KindsField
        label={t('group.rules.voters')}
        value={form.voters}
        onChange={(voters) => set({ voters })}
        error={at('voters')}
      />
      <NativeSelect
        label={t('group.rules.majority')}
        value={form.majority}
        onChange={(event) => set({ majority: chosen(choices.majority, event.currentTarget.value) ?? form.majority })}
        error={at('majority')}
        data={choices.majority.map((value) => ({ value, label: t(`group.rules.majority.${value}`) }))}
      />
      {(['castingVote', 'absenteePoll', 'silenceIsConsent'] as const).map((rule) => (
        <Checkbox
          key={rule}
          label={t(`group.rules.${rule}`)}
          checked={form[rule]}
          onChange={(event) => set({ [rule]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}

/** How its minutes are written, sent and numbered. */
function MinutesFields({ form, set, at }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <KindsField
        label={t('group.rules.writers')}
        value={form.writers}
        onChange={(writers) => set({ writers })}
        error={at('writers')}
      />
      <div className={styles.pair}>
        {(['draftDays', 'sendDays'] as const).map((rule) => (
          <NumberInput
            key={rule}
            label={t(`group.rules.${rule}`)}
            min={1}
            max={60}
            value={form[rule]}
            onChange={(value) => set({ [rule]: Number(value) })}
            error={at(rule)}
          />
        ))}
      </div>
      <TextInput
        label={t('group.rules.numbering')}
        description={t('group.rules.numberingHint', { sample: sample(form.numbering) })}
        value={form.numbering}
        onChange={(event) => set({ numbering: event.currentTarget.value })}
        error={at('numbering')}
      />
    </>
  );
}

/** How the terms run that it gives. */
function TermsFields({ form, set, at }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <NativeSelect
        label={t('group.rules.counted')}
        value={form.counted}
        onChange={(event) => set({ counted: chosen(choices.counted, event.currentTarget.value) ?? form.counted })}
        error={at('counted')}
        data={choices.counted.map((value) => ({ value, label: t(`group.rules.counted.${value}`) }))}
      />
      <NativeSelect
        label={t('dayOff.label')}
        value={form.dayOffRule}
        onChange={(event) =>
          set({ dayOffRule: chosen(choices.dayOffRule, event.currentTarget.value) ?? form.dayOffRule })
        }
        error={at('dayOffRule')}
        data={choices.dayOffRule.map((value) => ({ value, label: t(`dayOff.${value}`) }))}
      />
      <div className={styles.pair}>
        <NumberInput
          label={t('group.rules.defaultMonths')}
          min={1}
          max={24}
          value={form.defaultMonths}
          onChange={(value) => set({ defaultMonths: Number(value) })}
          error={at('defaultMonths')}
        />
        <NumberInput
          label={t('group.rules.coShare')}
          min={10}
          max={100}
          step={10}
          suffix=" %"
          value={form.coShare}
          onChange={(value) => set({ coShare: Number(value) })}
          error={at('coShare')}
        />
      </div>
    </>
  );
}

/** Both versions, sentence by sentence: what differs is what somebody chose otherwise. */
const asRules = (form: RulesForm, of: GroupRules): GroupRules => {
  const { counted, defaultMonths, dayOffRule, coShare, ...own } = form;
  const terms = { id: '', version: 0, counted, defaultMonths, dayOffRule, coShare };
  return { ...of, ...own, terms };
};

/** Sets the rules of a group, all in one form, at the version that stood when it opened. */
export function RulesDialog({ rules, onClose }: { rules: GroupRules; onClose: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState(() => written(rules));
  const set = (part: Partial<RulesForm>): void => setForm((before) => ({ ...before, ...part }));
  const save = async (version: number) => {
    const outcome = await act(SetGroupRules, { id: rules.id, version, rules: form, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    return {
      told: tell(outcome),
      current: current?.__typename === 'Group' ? readFragment(Rules_group, current) : null,
    };
  };
  const { theirs, submit, choice } = useEdit<GroupRules>(rules, save, onClose);
  const told = (of: GroupRules): string[] => sentencesOf(of, null, words);
  const [yours, stands] = [told(asRules(form, rules)), theirs ? told(theirs) : []];
  return (
    <>
      <FormDialog
        opened={theirs === null}
        size="lg"
        title={t('group.rules.title')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <VotingFields form={form} set={set} at={at} />
        <MinutesFields form={form} set={set} at={at} />
        <TermsFields form={form} set={set} at={at} />
      </FormDialog>
      <ConflictDialog
        conflict={
          theirs && {
            fields: [
              {
                label: t('group.rules'),
                yours: yours.filter((one) => !stands.includes(one)).join('. '),
                theirs: stands.filter((one) => !yours.includes(one)).join('. '),
              },
            ],
          }
        }
        {...choice}
      />
    </>
  );
}
