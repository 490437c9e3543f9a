import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Pages } from '../kit/Pages.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { type ListLooking, useListLook } from '../kit/useListLook.ts';
import { useStart } from '../live.ts';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { AssignmentRow, isAgain } from './AssignmentRow.tsx';
import { AssignmentsNav } from './AssignmentsNav.tsx';
import styles from './assignment.module.css';
import { type Board, BoardQuery } from './board.ts';
import { Row_assignment } from './fragment.ts';
import { GiveButton } from './issue/GiveDialog.tsx';
import { useIssuers } from './issue/issuers.ts';
import { useAssignmentsLive } from './live.ts';
import { assignmentStates, type BoardLook, filterOf, readBoardLook } from './look.ts';
import { Organisations } from './Organisations.tsx';
import { Sums } from './Sums.tsx';

/** How many assignments stand on one page. */
const onPage = 50;

/** The choice lives in the address; what is typed follows it with a pause. */
function useLook(): ListLooking<BoardLook> {
  const look = useSearch({ from: '/assignments' });
  const navigate = useNavigate();
  const put = (next: BoardLook): void =>
    void navigate({ to: '/assignments', search: readBoardLook({ ...next }), replace: true });
  return useListLook<BoardLook>(look, put);
}

function Filters({ of, board }: { of: ListLooking<BoardLook>; board: Board | undefined }): ReactNode {
  const { t } = useWords();
  const { look, typed, setTyped, put } = of;
  const { page: _, ...rest } = look;
  const known = (board?.totals.organisations ?? []).flatMap(({ organisation }) => organisation ?? []);
  return (
    <search className={`${styles.filters} no-print`}>
      <TextInput
        type="search"
        label={t('assignments.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('assignments.state')}
        value={look.state ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { state: _state, ...others } = rest;
          const state = assignmentStates.find((one) => one === value);
          put(state ? { ...others, state } : others);
        }}
        data={[
          { value: '', label: t('assignments.open') },
          ...assignmentStates.map((value) => ({ value, label: t(`assignment.state.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('assignments.organisation')}
        value={look.organisation ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { organisation: _organisation, ...others } = rest;
          put(value === '' ? others : { ...others, organisation: value });
        }}
        data={[
          { value: '', label: t('assignments.anyOrganisation') },
          ...known
            .toSorted((left, right) => left.shortName.localeCompare(right.shortName, 'ru'))
            .map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
    </search>
  );
}

/** What was found, page by page; where nothing was, why, and the way back to all of it. */
function List({ board, of, marks }: ListProps): ReactNode {
  const { t } = useWords();
  const { look, clear, turn } = of;
  const narrowed = Object.keys(look).length > 0;
  const rows = board.rows.map((one) => readFragment(Row_assignment, one));
  return (
    <>
      {board.rows.length === 0 ? (
        <Empty
          title={t(narrowed ? 'table.nothing' : 'assignments.none')}
          action={
            narrowed && (
              <Button variant="default" onClick={clear}>
                {t('table.showAll')}
              </Button>
            )
          }
        >
          <p>{t(narrowed ? 'assignments.nothingWhy' : 'assignments.noneWhy')}</p>
        </Empty>
      ) : (
        <ul className={styles.list}>
          {rows.map((row, index) => (
            <AssignmentRow key={row.id} row={row} again={isAgain(row, rows[index - 1])} fresh={marks.get(row.id)} />
          ))}
        </ul>
      )}
      <Pages page={look.page ?? 1} total={board.total} onPage={onPage} onTurn={turn} />
    </>
  );
}

interface ListProps {
  board: Board;
  of: ListLooking<BoardLook>;
  marks: ReadonlyMap<string, string>;
}

/** What whoever gives assignments in the name of an organisation does here: brings in a resolution, gives one by hand. */
function IssueActions(): ReactNode {
  const { t } = useWords();
  const issuers = useIssuers();
  if (!issuers || issuers.length === 0) return null;
  return (
    <>
      <GiveButton />
      <Button variant="default" renderRoot={(props) => <Link to="/resolutions/import" {...props} />}>
        {t('resolution.import')}
      </Button>
    </>
  );
}

/** The address of what leaves the board, as the board's own. */
const searchOf = ({ page: _, ...look }: BoardLook): string => {
  const search = new URLSearchParams(Object.entries(look)).toString();
  return search === '' ? '' : `?${search}`;
};

/** Control of assignments: sums by state and organisation, what is late, what is due, what waits; it goes on live. */
export function BoardPage(): ReactNode {
  const { t } = useWords();
  const of = useLook();
  const { look } = of;
  const [answer, ask] = useQuery({
    query: BoardQuery,
    variables: { filter: filterOf(look), first: onPage, skip: ((look.page ?? 1) - 1) * onPage },
  });
  const { marks, said } = useAssignmentsLive(useStart(answer));
  const { data, error } = answer;
  const board = useStill<Board>(data?.assignments, {
    isMarked: ({ rows }) => rows.some(({ id }) => marks.has(id)),
    keep: (shown, now) => ({ ...now, rows: kept(shown.rows, now.rows, ({ id }) => id) }),
  });
  return (
    <>
      <PageHead
        title={t('assignments.title')}
        actions={
          <>
            <IssueActions />
            {(board?.totals.all.overdue ?? 0) > 0 && board?.mayRemind && (
              <Button component="a" variant="default" href="/api/assignments/reminders.zip" download>
                {t('assignments.remind')}
              </Button>
            )}
            <Button component="a" variant="default" href={`/api/assignments.xlsx${searchOf(look)}`} download>
              {t('assignments.export')}
            </Button>
          </>
        }
      />
      <AssignmentsNav />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {board && <Sums board={board} look={look} onChoose={of.put} />}
      <Filters of={of} board={board} />
      {!board && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {board && <List board={board} of={of} marks={marks} />}
      {board && <Organisations board={board} look={look} onChoose={of.put} />}
    </>
  );
}
