import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useToday } from '../../kit/ServerDay.ts';
import { Failed, Loading } from '../../kit/Standing.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { useStart } from '../../live.ts';
import { useWords } from '../../words/words.ts';
import { useTrainingsLive } from '../live.ts';
import { Behind } from './Behind.tsx';
import { type Ledger, LedgerQuery, type Part } from './fragment.ts';
import styles from './ledger.module.css';
import { askedIn, type LedgerLook, type Split, splits, yearsFor } from './look.ts';
import { StatedPanel } from './StatedPanel.tsx';
import { Targets } from './Targets.tsx';

interface LookProps {
  look: LedgerLook;
  put: (look: LedgerLook) => void;
}

/** The look without one of what narrows it. */
const without = (look: LedgerLook, ...names: readonly (keyof LedgerLook)[]): LedgerLook =>
  Object.fromEntries(Object.entries(look).filter(([name]) => !names.some((one) => one === name)));

function Filters({ look, put, ledger }: LookProps & { ledger: Ledger }): ReactNode {
  const { t } = useWords();
  const years = yearsFor(ledger.years, look).map(String);
  const narrowed = look.organisation ?? look.named ?? look.place ?? look.programme ?? look.host;
  const [only] = ledger.parts;
  const called = only?.organisation?.shortName ?? only?.organisationAs ?? only?.municipality ?? only?.programme?.name;
  const name = look.programme === '' ? t('ledger.noProgramme') : called;
  const yearPicker = (field: 'from' | 'until') => (
    <NativeSelect
      label={t(`ledger.${field}`)}
      value={String(look[field] ?? '')}
      data={[{ value: '', label: t('ledger.anyYear') }, ...years]}
      onChange={({ currentTarget: { value } }) =>
        put(value === '' ? without(look, field) : { ...look, [field]: Number(value) })
      }
    />
  );
  return (
    <search className={`${styles.filters} no-print`}>
      {yearPicker('from')}
      {yearPicker('until')}
      <NativeSelect
        label={t('ledger.by')}
        value={look.by ?? 'YEAR'}
        data={splits.map((one) => ({ value: one, label: t(`ledger.by.${one}`) }))}
        onChange={({ currentTarget: { value } }) => put({ ...look, by: splits.find((one) => one === value) ?? 'YEAR' })}
      />
      {narrowed !== undefined && (
        <p className={styles.chosen}>
          {name && <span>{t('ledger.only', { name })}</span>}
          <TextButton onClick={() => put(without(look, 'organisation', 'named', 'place', 'programme', 'host'))}>
            {t('ledger.lift')}
          </TextButton>
        </p>
      )}
    </search>
  );
}

/** What one part is called, and what narrows the ledger to it. */
function useParts(): (part: Part, by: Split) => { name: string; look: LedgerLook | null } {
  const { t } = useWords();
  return ({ year, organisation, organisationAs, municipality, programme }, by) => {
    if (by === 'YEAR') return { name: String(year ?? ''), look: year === null ? null : { from: year, until: year } };
    if (by === 'MUNICIPALITY')
      return { name: municipality ?? t('ledger.unknown'), look: { place: municipality ?? '' } };
    if (by === 'PROGRAMME')
      return programme
        ? { name: programme.name, look: { programme: programme.id } }
        : { name: t('ledger.noProgramme'), look: { programme: '' } };
    return organisation
      ? { name: organisation.shortName, look: { organisation: organisation.id } }
      : { name: organisationAs ?? t('ledger.unknown'), look: { named: organisationAs ?? '' } };
  };
}

function Parts({ ledger, look }: { ledger: Ledger; look: LedgerLook }): ReactNode {
  const { t, dates } = useWords();
  const partOf = useParts();
  const by = look.by ?? 'YEAR';
  if (ledger.parts.length === 0) return <p>{t('ledger.nothing')}</p>;
  return (
    <Panel title={t(`ledger.by.${by}`)}>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`ledger.column.${by}`)}</th>
              <th scope="col" className={styles.number}>
                {t('ledger.people')}
              </th>
              <th scope="col" className={styles.number}>
                {t('ledger.attendances')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ledger.parts.map((part, at) => {
              const { name, look: narrowed } = partOf(part, by);
              const people = dates.number(part.people);
              return (
                // Parts have no ids, and stand in an order of their own.
                <tr key={`${name} ${at}`}>
                  <th scope="row">{name}</th>
                  <td className={styles.number}>
                    {narrowed ? (
                      <Link
                        to="/training/ledger"
                        search={{ ...look, ...narrowed, list: true }}
                        hash="list"
                        aria-label={`${people}: ${name}`}
                      >
                        {people}
                      </Link>
                    ) : (
                      people
                    )}
                  </td>
                  <td className={styles.number}>{dates.number(part.attendances)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {by !== 'YEAR' && <p className={styles.soft}>{t('ledger.overlap')}</p>}
    </Panel>
  );
}

function Counts({ ledger, look, put }: LookProps & { ledger: Ledger }): ReactNode {
  const { t, dates } = useWords();
  const facts = [
    [t('ledger.people'), ledger.people],
    [t('ledger.attendances'), ledger.attendances],
    [t('ledger.heads'), ledger.heads],
  ] as const;
  return (
    <>
      <dl className={styles.counts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{dates.number(value)}</dd>
          </div>
        ))}
      </dl>
      {ledger.people > 0 && (
        <p className={`${styles.toList} no-print`}>
          <TextButton onClick={() => put(look.list ? without(look, 'list') : { ...look, list: true })}>
            {t(look.list ? 'ledger.hideList' : 'ledger.showList')}
          </TextButton>
        </p>
      )}
    </>
  );
}

/** The ledger: how many people were trained, each once, and how often they came; targets; the list behind each number. */
export function LedgerPage(): ReactNode {
  const { t } = useWords();
  const look = useSearch({ from: '/training/ledger' });
  const navigate = useNavigate();
  const thisYear = Number(useToday().slice(0, 4));
  const variables = { ...askedIn(look), by: look.by ?? 'YEAR' };
  const [answer, ask] = useQuery({ query: LedgerQuery, variables });
  useTrainingsLive(useStart(answer));
  const { data, error } = answer;
  const put = (search: LedgerLook): void =>
    void navigate({ to: '/training/ledger', search, replace: true, resetScroll: false });
  const ledger = data?.ledger;
  return (
    <>
      <PageHead
        title={t('ledger.title')}
        above={<Link to="/training">{t('trainings.title')}</Link>}
        below={t('ledger.about')}
        actions={
          ledger?.mayKeep && (
            <Button component={Link} variant="default" to="/training/merges">
              {t(data?.mergeProposals.length ? 'merge.some' : 'merge.title')}
            </Button>
          )
        }
      />
      {!ledger && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {ledger && data && (
        <>
          <Filters look={look} put={put} ledger={ledger} />
          <Counts ledger={ledger} look={look} put={put} />
          <Parts ledger={ledger} look={look} />
          <Targets targets={data.targets} mayKeep={ledger.mayKeep} thisYear={thisYear} />
          <StatedPanel stated={data.statedCounts} mayKeep={ledger.mayKeep} thisYear={thisYear} />
          {look.list && <Behind look={look} />}
        </>
      )}
    </>
  );
}
