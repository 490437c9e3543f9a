import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { OrganisationPicker, type Picked } from '../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../words/words.ts';
import { StateCount, WithdrawStated } from './acts.ts';
import type { Stated } from './fragment.ts';
import styles from './ledger.module.css';
import { yearsOf } from './Targets.tsx';

const bounds = ['EXACT', 'MORE_THAN', 'ABOUT'] as const;
const numeric = (value: string | number): number => (typeof value === 'number' ? value : 0);

function StateDialog({ thisYear, onClose }: { thisYear: number; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'firstYear', 'lastYear', 'people', 'source');
  const [organisation, setOrganisation] = useState<Picked | null>(null);
  const [words, setWords] = useState<{
    firstYear: number;
    lastYear: number;
    people: number;
    bound: (typeof bounds)[number];
    source: string;
  }>({ firstYear: thisYear - 1, lastYear: thisYear - 1, people: 0, bound: 'EXACT', source: '' });
  const put = (part: Partial<typeof words>): void => setWords((before) => ({ ...before, ...part }));
  const submit = async (): Promise<string | null> => {
    if (organisation === null) return t('stated.needsOrganisation');
    return tell(await act(StateCount, { ...words, organisationId: organisation.id, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('stated.enter')} submit={t('stated.save')} onClose={onClose} onSubmit={submit}>
      <p>{t('stated.why')}</p>
      <OrganisationPicker
        label={t('stated.organisation')}
        value={organisation}
        error={at('organisationId')}
        onChange={setOrganisation}
      />
      <NumberInput
        label={t('ledger.from')}
        value={words.firstYear}
        allowDecimal={false}
        thousandSeparator=""
        error={at('firstYear')}
        onChange={(value) => put({ firstYear: numeric(value) })}
      />
      <NumberInput
        label={t('ledger.until')}
        value={words.lastYear}
        allowDecimal={false}
        thousandSeparator=""
        error={at('lastYear')}
        onChange={(value) => put({ lastYear: numeric(value) })}
      />
      <NativeSelect
        label={t('stated.bound')}
        value={words.bound}
        data={bounds.map((one) => ({ value: one, label: t(`stated.bound.${one}`) }))}
        onChange={(event) => put({ bound: bounds.find((one) => one === event.currentTarget.value) ?? words.bound })}
      />
      <NumberInput
        label={t('stated.people')}
        value={words.people}
        min={0}
        allowDecimal={false}
        error={at('people')}
        onChange={(value) => put({ people: numeric(value) })}
      />
      <TextInput
        label={t('stated.source')}
        value={words.source}
        error={at('source')}
        onChange={(event) => put({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function Line({ stated }: { stated: Stated }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { id, version, organisation, people, bound, trainings, source, mayWithdraw } = stated;
  const withdraw = async (): Promise<void> => {
    const outcome = await act(WithdrawStated, { id, version, key: newKey() });
    if (outcome.is !== 'done') say(outcome.sentence);
  };
  const years = yearsOf(stated);
  return (
    <tr>
      <th scope="row">{years}</th>
      <td>{organisation?.shortName}</td>
      <td className={styles.number}>{t(`stated.value.${bound}`, { people: dates.number(people) })}</td>
      <td className={styles.number}>{trainings === null ? '' : dates.number(trainings)}</td>
      <td>{source}</td>
      {mayWithdraw && (
        <td className="no-print">
          <TextButton onClick={() => void withdraw()} aria-label={`${t('stated.withdraw')}: ${years}`}>
            {t('stated.withdraw')}
          </TextButton>
        </td>
      )}
    </tr>
  );
}

interface StatedProps {
  stated: readonly Stated[];
  mayKeep: boolean;
  thisYear: number;
}

/** What reports of earlier years state, beside the ledger and never in its sums. */
export function StatedPanel({ stated, mayKeep, thisYear }: StatedProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (stated.length === 0 && !mayKeep) return null;
  return (
    <Panel
      title={t('stated.title')}
      action={
        mayKeep && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('stated.enter')}
          </Button>
        )
      }
    >
      <p className={styles.soft}>{t('stated.about')}</p>
      {stated.length > 0 && (
        <div className={styles.wide} tabIndex={0} role="region" aria-label={t('stated.title')}>
          <table className={`${styles.table} ${styles.stated}`}>
            <thead>
              <tr>
                <th scope="col">{t('ledger.years')}</th>
                <th scope="col">{t('stated.organisation')}</th>
                <th scope="col" className={styles.number}>
                  {t('ledger.people')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('stated.trainings')}
                </th>
                <th scope="col">{t('stated.source')}</th>
                {mayKeep && <th scope="col" className="no-print" aria-label={t('stated.withdraw')} />}
              </tr>
            </thead>
            <tbody>
              {stated.map((one) => (
                <Line key={one.id} stated={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <StateDialog thisYear={thisYear} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
