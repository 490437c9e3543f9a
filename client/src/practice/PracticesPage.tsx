import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { DayText } from '../kit/DayText.tsx';
import { NothingFound } from '../kit/NothingFound.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { InviteOrganisationDialog } from '../person/InviteOrganisationDialog.tsx';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { type Card, Card_practice } from './fragment.ts';
import { usePracticesLive } from './live.ts';
import { type PracticesLook, passportStates, practicesOf } from './look.ts';
import { useOwn } from './own.ts';
import { PassportMark } from './PassportMark.tsx';
import styles from './practice.module.css';
import { RegisterDialog } from './register/RegisterDialog.tsx';
import { Shelves } from './Shelves.tsx';

const PracticesQuery = graphql(
  `
    query Practices($first: Int!) {
      cursor
      mayInviteOrganisations
      practices(first: $first) {
        id
        ...Card_practice
      }
    }
  `,
  [Card_practice],
);

type Listed = ResultOf<typeof PracticesQuery>['practices'][number];

/** How many practices each press shows, and the most that the server gives at once. */
const step = 100;
const most = 500;

function Row({ practice }: { practice: Card }): ReactNode {
  const { t } = useWords();
  const [latest] = practice.passports;
  if (!latest) return null;
  const { organisation, author, kind } = practice;
  const facts = [t(`practice.kind.${kind}`), organisation?.shortName ?? author, latest.municipality];
  return (
    <li data-row={practice.id}>
      <Link to="/practices/$id" params={{ id: practice.id }} className={styles.name}>
        {latest.name}
      </Link>
      <p className={styles.standing}>
        <PassportMark state={latest.state} />
        {latest.state === 'IN_REVIEW' && latest.dueOn !== null && <DayText day={latest.dueOn} as="until" />}
        {latest.state === 'PUBLISHED' && practice.reviewOn !== null && (
          <span>
            {t('practice.lookedAt')} <DayText day={practice.reviewOn} />
          </span>
        )}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  );
}

interface FilterProps {
  look: PracticesLook;
  all: readonly Card[];
  put: (look: PracticesLook) => void;
}

/** Which states are shown, with how many practices each has. */
function Filter({ look, all, put }: FilterProps): ReactNode {
  const { t } = useWords();
  const count = (of: PracticesLook): number => practicesOf(all, of).length;
  const options = passportStates.filter((state) => state === look.state || count({ state }) > 0);
  return (
    <search className={`${styles.filter} no-print`}>
      <NativeSelect
        label={t('practices.state')}
        value={look.state ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const state = passportStates.find((one) => one === value);
          put(state ? { state } : {});
        }}
        data={[
          { value: '', label: `${t('practices.anyState')} (${count({})})` },
          ...options.map((state) => ({
            value: state,
            label: `${t(`practice.state.${state}`)} (${count({ state })})`,
          })),
        ]}
      />
    </search>
  );
}

function List({ look, all, put }: FilterProps): ReactNode {
  const { t } = useWords();
  const shown = practicesOf(all, look);
  if (shown.length > 0)
    return (
      <ul className={styles.list}>
        {shown.map((practice) => (
          <Row key={practice.id} practice={practice} />
        ))}
      </ul>
    );
  if (look.state === undefined) return <Empty title={t('practices.none')}>{<p>{t('practices.noneWhy')}</p>}</Empty>;
  const label = `${t('practices.state')}: ${t(`practice.state.${look.state}`)}`;
  return <NothingFound filters={[{ label, without: practicesOf(all, {}).length, onLift: () => put({}) }]} />;
}

/** Nothing moves under the pointer: what has come meanwhile waits. */
const still = {
  isMarked: () => false,
  keep: (shown: readonly Listed[], now: readonly Listed[]) => kept(shown, now, ({ id }) => id),
};

/** The practices on which one works: of one's own organisations, and those that one judges. */
export function PracticesPage(): ReactNode {
  const { t } = useWords();
  const look = useSearch({ from: '/practices' });
  const navigate = useNavigate();
  const [first, setFirst] = useState(step);
  const [registering, setRegistering] = useState(false);
  const [inviting, setInviting] = useState(false);
  const { organisations } = useOwn();
  const [answer, ask] = useQuery({ query: PracticesQuery, variables: { first } });
  usePracticesLive(useStart(answer));
  const { data, error } = answer;
  const held = useStill<readonly Listed[]>(data?.practices, still);
  const all = held?.map((one) => readFragment(Card_practice, one));
  const put = (search: PracticesLook): void => void navigate({ to: '/practices', search, replace: true });
  return (
    <>
      <PageHead
        title={t('practices.title')}
        above={<Shelves />}
        below={
          <>
            {t('practices.about')} <a href="/registry">{t('practices.registry')}</a>
          </>
        }
        actions={
          <>
            {data?.mayInviteOrganisations && (
              <Button variant="default" onClick={() => setInviting(true)}>
                {t('inviteOrganisation')}
              </Button>
            )}
            {organisations.length > 0 && (
              <Button onClick={() => setRegistering(true)}>{t('practices.register')}</Button>
            )}
          </>
        }
      />
      {!all && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {all && (all.length > 0 || look.state !== undefined) && <Filter look={look} all={all} put={put} />}
      {all && <List look={look} all={all} put={put} />}
      {all?.length === first && first < most && (
        <p className={styles.more}>
          <Button variant="default" onClick={() => setFirst(first + step)}>
            {t('practices.more')}
          </Button>
        </p>
      )}
      {inviting && <InviteOrganisationDialog onClose={() => setInviting(false)} />}
      {registering && (
        <RegisterDialog
          organisations={organisations}
          onClose={() => setRegistering(false)}
          onRegistered={(id) => void navigate({ to: '/practices/$id', params: { id } })}
        />
      )}
    </>
  );
}
