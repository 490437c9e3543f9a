import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../../kit/Standing.tsx';
import type { Picked } from '../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../words/words.ts';
import { type PeopleDuties, usePeopleDuties } from '../duties.ts';
import { PrintCodes } from '../invitation.ts';
import personStyles from '../person.module.css';
import { WorkplaceField } from '../WorkplaceField.tsx';
import styles from './codes.module.css';
import { SeveralDialog } from './SeveralDialog.tsx';
import { Sheet, type Slip } from './Sheet.tsx';

const ChooseQuery = graphql(`
  query ChooseForCodes($search: String, $organisationId: ID, $one: ID!, $hasOne: Boolean!) {
    people(search: $search, organisationId: $organisationId, disabled: false, first: 100) {
      total
      rows {
        id
        name
        mayManage
        signsIn
        memberships {
          id
          organisation {
            id
            shortName
          }
        }
      }
    }
    person(id: $one) @include(if: $hasOne) {
      id
      name
    }
  }
`);

interface Chosen {
  id: string;
  name: string;
}

interface ChooseProps {
  duties: PeopleDuties;
  onMade: (slips: readonly Slip[]) => void;
}

/** People to choose from: those whose accounts one manages, who have not come in yet before the others. */
function useCandidates(search: string, organisationId: string | null) {
  const { person } = useSearch({ from: '/people/codes' });
  const [{ data, error }, ask] = useQuery({
    query: ChooseQuery,
    variables: { search, organisationId, one: person ?? '', hasOne: person !== undefined },
    requestPolicy: 'cache-and-network',
  });
  const managed = data?.people.rows.filter(({ mayManage }) => mayManage) ?? [];
  const first = managed.filter(({ signsIn }) => !signsIn);
  const rest = managed.filter(({ signsIn }) => signsIn);
  return {
    loaded: data !== undefined,
    error,
    ask,
    rows: [...first, ...rest],
    more: (data?.people.total ?? 0) - (data?.people.rows.length ?? 0),
    named: data?.person ?? null,
  };
}

type Candidate = ReturnType<typeof useCandidates>['rows'][number];

/** Who is chosen, by id with the name; whoever comes from a person's page has that one chosen already. */
function useChosen(named: Chosen | null) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [taken, setTaken] = useState(false);
  if (named && !taken) {
    setTaken(true);
    setChosen(new Map([[named.id, named.name]]));
  }
  const put = (people: readonly Chosen[], on: boolean): void =>
    setChosen((before) => {
      const next = new Map(before);
      for (const { id, name } of people) {
        if (on) next.set(id, name);
        else next.delete(id);
      }
      return next;
    });
  return { chosen, put };
}

interface ListProps extends ReturnType<typeof useChosen> {
  rows: readonly Candidate[];
}

/** The people to tick, those who were chosen under another search first. */
function List({ rows, chosen, put }: ListProps): ReactNode {
  const { t } = useWords();
  const beyond = [...chosen].filter(([id]) => !rows.some((row) => row.id === id));
  if (rows.length === 0 && beyond.length === 0)
    return (
      <Empty title={t('table.nothing')}>
        <p>{t('codes.noneWhy')}</p>
      </Empty>
    );
  return (
    <ul className={styles.choose} aria-label={t('codes.whom')}>
      {rows.length > 1 && (
        <li className={styles.all}>
          <Checkbox
            label={t('codes.all')}
            checked={rows.every(({ id }) => chosen.has(id))}
            onChange={(event) => put(rows, event.currentTarget.checked)}
          />
        </li>
      )}
      {beyond.map(([id, name]) => (
        <li key={id}>
          <Checkbox label={name} checked onChange={() => put([{ id, name }], false)} />
        </li>
      ))}
      {rows.map((row) => (
        <li key={row.id}>
          <Checkbox
            label={row.name}
            description={[row.memberships[0]?.organisation.shortName, !row.signsIn && t('people.neverCame')]
              .filter(Boolean)
              .join(' · ')}
            checked={chosen.has(row.id)}
            onChange={(event) => put([row], event.currentTarget.checked)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The one main action: makes the codes of those who are chosen, all or none. */
function Make({ chosen, onMade }: { chosen: ReadonlyMap<string, string>; onMade: ChooseProps['onMade'] }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    const personIds = [...chosen.keys()];
    setBusy(true);
    const outcome = await act(PrintCodes, { personIds, key: newKey() });
    setBusy(false);
    setFault(outcome.is === 'done' ? null : outcome.sentence);
    if (outcome.is !== 'done') return;
    onMade(
      outcome.answer.codes.map(({ secret, invitation, person }) => ({
        id: invitation.id,
        name: person?.name ?? '',
        organisation: person?.memberships[0]?.organisation.shortName ?? null,
        secret: secret ?? '',
        expiresAt: invitation.expiresAt,
      })),
    );
  };
  return (
    <>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.bar}>
        <Button disabled={chosen.size === 0} loading={busy} onClick={() => void make()}>
          {t('codes.make', { count: chosen.size })}
        </Button>
        <span className={personStyles.soft}>{t('codes.lapse')}</span>
      </div>
    </>
  );
}

function Choose({ duties, onMade }: ChooseProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const own = duties.everyone ? null : (duties.organisations[0] ?? null);
  const [organisation, setOrganisation] = useState<Picked | null>(own);
  const [several, setSeveral] = useState(false);
  const { loaded, error, ask, rows, more, named } = useCandidates(useDeferredValue(typed), organisation?.id ?? null);
  const { chosen, put } = useChosen(named);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead
        title={t('people.codes')}
        above={<Link to="/people">{t('people.title')}</Link>}
        actions={
          <Button variant="default" onClick={() => setSeveral(true)}>
            {t('codes.several')}
          </Button>
        }
      />
      <p className={styles.note}>{t('codes.about')}</p>
      <search className={personStyles.filters}>
        <TextInput
          type="search"
          label={t('people.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <WorkplaceField
          duties={duties}
          value={organisation}
          onChange={setOrganisation}
          required={false}
          anyWord={t('people.anyOrganisation')}
        />
      </search>
      {loaded ? <List rows={rows} chosen={chosen} put={put} /> : error ? <Failed onRetry={again} /> : <Loading />}
      {more > 0 && <p className={personStyles.soft}>{t('codes.more', { count: more })}</p>}
      <Make chosen={chosen} onMade={onMade} />
      {several && (
        <SeveralDialog
          duties={duties}
          onClose={() => {
            setSeveral(false);
            again();
          }}
          onEntered={(person) => put([person], true)}
        />
      )}
    </>
  );
}

/** Codes for people who share a machine: chosen or entered here, made at once, printed on a sheet and cut. */
export function CodesPage(): ReactNode {
  const { t } = useWords();
  const duties = usePeopleDuties();
  const [slips, setSlips] = useState<readonly Slip[] | null>(null);
  if (!duties.loaded) return <Loading />;
  if (!duties.any)
    return (
      <>
        <PageHead title={t('people.codes')} above={<Link to="/people">{t('people.title')}</Link>} />
        <p className={styles.note}>{t('codes.notYours')}</p>
      </>
    );
  if (slips === null) return <Choose duties={duties} onMade={setSlips} />;
  return (
    <>
      <div className="no-print">
        <PageHead
          title={t('codes.ready', { count: slips.length })}
          actions={
            <>
              <Button variant="default" onClick={() => setSlips(null)}>
                {t('codes.others')}
              </Button>
              <Button onClick={() => print()}>{t('codes.print')}</Button>
            </>
          }
        />
        <p className={styles.note}>{t('codes.once')}</p>
      </div>
      <Sheet slips={slips} />
    </>
  );
}
