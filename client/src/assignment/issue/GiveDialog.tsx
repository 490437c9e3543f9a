import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { say } from '../../kit/toast.ts';
import { meantBy } from '../../organisation/meaning.ts';
import { useWords } from '../../words/words.ts';
import { Page_assignment } from '../fragment.ts';
import { type Addressed, Addressees } from './Addressees.tsx';
import { GiveAssignment } from './acts.ts';
import { type Force, forces, isForce } from './force.ts';
import { IssuerFields } from './IssuerFields.tsx';
import { type Issuer, useIssuers } from './issuers.ts';

interface GiveDialogProps {
  issuers: readonly Issuer[];
  /** The measure that it is about. */
  measureId: string | null;
  onClose: () => void;
}

interface Form {
  issuerId: string;
  number: string;
  text: string;
  addressees: readonly Addressed[];
  term: string;
  force: Force;
  through: boolean;
  controllerId: string | null;
}

/** Fields at which a refusal can stand. */
const fields = ['issuerId', 'number', 'text', 'addressees', 'term', 'controllerId'] as const;

interface FieldsProps {
  form: Form;
  set: (part: Partial<Form>) => void;
  at: (field: string) => string | undefined;
  issuers: readonly Issuer[];
}

/** By when, and how firmly it is asked. */
function Terms({ form, set, at }: Omit<FieldsProps, 'issuers'>): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('assignment.term')}
        description={t('give.termHint')}
        value={form.term}
        error={at('term')}
        onChange={(event) => set({ term: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('give.force')}
        description={t('give.forceHint')}
        value={form.force}
        data={Object.keys(forces).map((value) => ({ value, label: isForce(value) ? t(`give.force.${value}`) : value }))}
        onChange={({ currentTarget: { value } }) => set({ force: isForce(value) ? value : 'rule' })}
      />
      {form.addressees.some(({ meant }) => meant?.value.startsWith('class:')) && (
        <Checkbox
          label={t('give.through')}
          description={t('give.throughHint')}
          checked={form.through}
          onChange={(event) => set({ through: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function Fields({ form, set, at, issuers }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('give.number')}
        description={t('give.numberHint')}
        data-autofocus
        required
        withAsterisk={false}
        value={form.number}
        error={at('number')}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <Textarea
        label={t('give.text')}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        maxRows={14}
        value={form.text}
        error={at('text')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Addressees value={form.addressees} onChange={(addressees) => set({ addressees })} error={at('addressees')} />
      <Terms form={form} set={set} at={at} />
      <IssuerFields
        issuers={issuers}
        issuerId={form.issuerId}
        onIssuer={(issuerId) => set({ issuerId, controllerId: null })}
        controllerId={form.controllerId}
        onController={(controllerId) => set({ controllerId })}
        at={at}
      />
    </>
  );
}

/** Gives an assignment by hand, in the name of an organisation: to organisations or to all of a class. */
function GiveDialog({ issuers, measureId, onClose }: GiveDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState<Form>(() => ({
    issuerId: issuers[0]?.id ?? '',
    number: '',
    text: '',
    addressees: [{ key: newKey(), role: 'LEAD', meant: null }],
    term: '',
    force: 'rule',
    through: false,
    controllerId: null,
  }));
  const submit = async (): Promise<string | null> => {
    const { addressees, term, force, ...given } = form;
    const outcome = await act(GiveAssignment, {
      ...given,
      addressees: addressees.flatMap(({ role, meant }) => (meant ? [{ role, ...meantBy(meant) }] : [])),
      term: term.trim() || null,
      binding: forces[force],
      measureIds: measureId === null ? [] : [measureId],
      key: newKey(),
    });
    if (outcome.is === 'done') {
      say(t('give.done'));
      const { id } = readFragment(Page_assignment, outcome.answer);
      await navigate({ to: '/assignments/$id', params: { id } });
    }
    return tell(outcome);
  };
  return (
    <FormDialog opened size="lg" title={t('give.title')} submit={t('give.submit')} onClose={onClose} onSubmit={submit}>
      <Fields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} issuers={issuers} />
    </FormDialog>
  );
}

/** The button that opens the form, for whoever may give assignments: at all, or about a measure. */
export function GiveButton({
  measureId = null,
  small = false,
}: {
  measureId?: string | null;
  small?: boolean;
}): ReactNode {
  const { t } = useWords();
  const issuers = useIssuers(measureId);
  const [opened, setOpened] = useState(false);
  if (!issuers || issuers.length === 0) return null;
  return (
    <>
      <Button {...(small && { variant: 'default', size: 'xs' })} onClick={() => setOpened(true)}>
        {t('give.title')}
      </Button>
      {opened && <GiveDialog issuers={issuers} measureId={measureId} onClose={() => setOpened(false)} />}
    </>
  );
}
