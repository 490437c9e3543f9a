import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { ClampedText } from '../kit/ClampedText.tsx';
import type { ActiveFilter } from '../kit/NothingFound.tsx';
import { OrganisationNames } from '../kit/OrganisationNames.tsx';
import { StateBar, totalsOf } from '../kit/StateBar.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import type { Column, Group } from '../kit/table/column.ts';
import { DataTable } from '../kit/table/DataTable.tsx';
import { termOrder, termWords } from '../measure/term.ts';
import { dayOf } from '../words/dates.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './RoadmapTable.module.css';
import type { Row } from './row.ts';

export interface SectionOfRoadmap {
  id: string;
  number: string;
  title: string;
}

interface RoadmapTableProps {
  rows: readonly Row[];
  /** Also the rows that filters hide: a section's sum is of all. */
  all: readonly Row[];
  sections: readonly SectionOfRoadmap[];
  filters: readonly ActiveFilter[];
  onClearFilters: () => void;
  fresh: ReadonlyMap<string, string>;
  /** The row by which a measure is placed: see useShown. */
  placeOf: (row: Row) => Row;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
}

/** What is said under a state: why it is late, when it was closed, or when it was last reported on. */
function underState({ shown, overdueSince, closedOn, reportedAt }: Row, { t, dates }: Words): string | null {
  if (shown === 'LATE' && overdueSince !== null) return t('row.overdue', { day: dates.near(overdueSince) });
  if (closedOn !== null) return t('row.closed', { day: dates.near(closedOn) });
  return reportedAt === null ? null : t('row.reported', { day: dates.near(dayOf(reportedAt)) });
}

function StateCell({ row }: { row: Row }): ReactNode {
  const words = useWords();
  const under = underState(row, words);
  return (
    <>
      <StateMark state={row.shown} />
      {under !== null && (
        <div className={styles.under} data-late={row.shown === 'LATE' ? '' : undefined}>
          {under}
        </div>
      )}
    </>
  );
}

function TermCell({ row }: { row: Row }): ReactNode {
  const words = useWords();
  return (
    <>
      <ClampedText of={row.number}>{termWords(row.term, words)}</ClampedText>
      {row.nextDue !== null && row.nextDue !== row.term.end && (
        <div className={styles.under}>{words.t('row.due', { day: words.dates.near(row.nextDue) })}</div>
      )}
    </>
  );
}

/** What the document says of a measure. */
function documentColumns({ t }: Words, results: boolean): Column<Row>[] {
  const columns: (Column<Row> | false)[] = [
    {
      id: 'number',
      header: t('column.number'),
      always: true,
      width: 3.25,
      pinned: true,
      text: (row) => row.number,
      cell: (row) => (
        <Link
          to="/measures/$id"
          params={{ id: row.id }}
          className={styles.number}
          aria-label={t('row.open', { number: row.number })}
        >
          {row.number}
        </Link>
      ),
    },
    {
      id: 'title',
      header: t('column.title'),
      always: true,
      width: 15,
      grow: results ? 46 : 60,
      pinned: true,
      text: (row) => row.title,
      cell: (row) => (
        <div className={styles.title}>
          <ClampedText of={row.number}>{row.title}</ClampedText>
        </div>
      ),
    },
    results && {
      id: 'result',
      header: t('column.result'),
      width: 10,
      grow: 27,
      narrow: 'hidden',
      text: (row) => row.result,
      cell: (row) => (
        <div className={styles.result}>
          <ClampedText of={row.number}>{row.result}</ClampedText>
        </div>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}

/** When it is due, who carries it out, and how it stands. */
function standingColumns(words: Words): Column<Row>[] {
  const { t, dates } = words;
  return [
    {
      id: 'term',
      header: t('column.term'),
      width: 8.75,
      text: (row) => termWords(row.term, words),
      sortBy: (row) => termOrder(row.term),
      cell: (row) => <TermCell row={row} />,
    },
    {
      id: 'termRaw',
      header: t('column.termRaw'),
      width: 9,
      extra: true,
      narrow: 'label',
      text: (row) => row.term.raw,
      sortBy: (row) => termOrder(row.term),
    },
    {
      id: 'executors',
      header: t('column.executors'),
      width: 10,
      grow: 26,
      text: (row) => row.names.map((named) => named.name).join(', '),
      cell: (row) => <OrganisationNames names={row.names} />,
    },
    {
      id: 'changed',
      header: t('column.changed'),
      width: 7,
      extra: true,
      narrow: 'label',
      text: (row) => dates.moment(row.changedAt),
      sortBy: (row) => row.changedAt,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 9.5,
      text: (row) => t(`state.${row.shown}`),
      cell: (row) => <StateCell row={row} />,
    },
  ];
}

const inOrder = (rows: readonly Row[], section: string | null): Row[] =>
  rows.filter((row) => (row.section?.id ?? null) === section);

/** Sections as the document has them, each with the sum of its part; rows without a section come first. */
function groupsOf({ rows, all, sections }: RoadmapTableProps, words: Words): Group<Row>[] {
  const loose = { id: '', title: null, rows: inOrder(rows, null) };
  const parts = sections.map((section) => {
    const whole = totalsOf(inOrder(all, section.id).map((row) => row.shown));
    const total = inOrder(all, section.id).length;
    return {
      id: section.id,
      mark: section.number,
      title: section.title,
      sum: (
        <span className={styles.sum}>
          <StateBar totals={whole} small />
          {words.t('state.doneOf', { done: whole.DONE, total })}
        </span>
      ),
      rows: inOrder(rows, section.id),
    };
  });
  return [loose, ...parts];
}

/** The roadmap as the table that people know from its document, in the document's order until sorted. */
export function RoadmapTable(props: RoadmapTableProps): ReactNode {
  const { rows, all, sections, filters, onClearFilters, fresh, placeOf, selected, onSelect } = props;
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const results = all.some((row) => row.result !== '');
  const columns = useMemo(() => [...documentColumns(words, results), ...standingColumns(words)], [words, results]);
  const groups = useMemo(() => groupsOf(props, words), [rows, all, sections, words]);
  return (
    <DataTable
      label={t('roadmap.table')}
      name="roadmap"
      columns={columns}
      groups={groups}
      idOf={(row) => row.id}
      nameOf={(row) => row.number}
      onOpen={(row) => void navigate({ to: '/measures/$id', params: { id: row.id } })}
      fresh={fresh}
      placeOf={placeOf}
      filters={filters}
      onClearFilters={onClearFilters}
      {...(selected && onSelect && { selected, onSelect })}
    />
  );
}
