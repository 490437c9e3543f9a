import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DayField } from '../../kit/DayField.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import { CreateTraining } from '../acts.ts';
import { type Kind, kinds } from '../fragment.ts';
import styles from '../training.module.css';

/** Adds one line after another: Enter adds what was typed, and the next title is typed at once. */
export function AddLine({ organisation, year }: { organisation: string; year: number }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('title', 'plannedOn', 'planYear');
  const first = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Kind>('SEMINAR');
  const [plannedOn, setPlanned] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = { organisationId: organisation, kind, title, planYear: year, plannedOn };
    const told = tell(await act(CreateTraining, { ...given, key: newKey() }));
    setFault(told);
    if (told !== null) return;
    setTitle('');
    first.current?.focus();
  };
  return (
    <form className={`${styles.adding} no-print`} onSubmit={(event) => void add(event)} aria-label={t('plan.add')}>
      <TextInput
        ref={first}
        label={t('training.name')}
        value={title}
        error={at('title') ?? (fault || null)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('training.kind')}
        value={kind}
        data={kinds.map((one) => ({ value: one, label: t(`training.kind.${one}`) }))}
        onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? 'SEMINAR')}
      />
      <DayField label={t('plan.planned')} value={plannedOn} error={at('plannedOn')} onChange={setPlanned} />
      <Button type="submit" variant="default">
        {t('plan.add')}
      </Button>
    </form>
  );
}
