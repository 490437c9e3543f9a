import { Button, Menu } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { type ActiveFilter, NothingFound } from '../kit/NothingFound.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { StateTotals, totalsOf } from '../kit/StateBar.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { About, About_roadmap } from './About.tsx';
import { activeFilters } from './activeFilters.ts';
import { Editions, Editions_roadmap } from './edition/Editions.tsx';
import { Filters } from './Filters.tsx';
import { filterRows, type Look, statesOf, toggled } from './filter.ts';
import styles from './RoadmapPage.module.css';
import { RoadmapTable } from './RoadmapTable.tsx';
import { type Row, Row_measure, rowOf } from './row.ts';
import { SinceVisit, useLastVisit } from './SinceVisit.tsx';
import { useLive } from './useLive.ts';
import { useShown } from './usePlaces.ts';

// Most visits look at the table and change nothing: what else there is comes when it is asked for.
const Board = lazy(() => import('./Board.tsx').then((module) => ({ default: module.Board })));
const Timeline = lazy(() => import('./Timeline.tsx').then((module) => ({ default: module.Timeline })));
const RoadmapHistory = lazy(() => import('./History.tsx').then((module) => ({ default: module.RoadmapHistory })));
const SelectionBar = lazy(() => import('./SelectionBar.tsx').then((module) => ({ default: module.SelectionBar })));

export const RoadmapQuery = graphql(
  `
    query Roadmap($id: ID!) {
      cursor
      mine
      roadmap(id: $id) {
        id
        title
        mayCoordinate
        periodStart
        periodEnd
        ...About_roadmap
        ...Editions_roadmap
        sections {
          id
          number
          title
        }
        measures {
          ...Row_measure
        }
      }
    }
  `,
  [Row_measure, About_roadmap, Editions_roadmap],
);

type Answer = ResultOf<typeof RoadmapQuery>;
type Roadmap = NonNullable<Answer['roadmap']>;

function Exports({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{t('roadmap.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`/api/roadmaps/${id}.docx`} download>
          {t('roadmap.exportDocx')}
        </Menu.Item>
        <Menu.Item component="a" href={`/api/roadmaps/${id}.xlsx`} download>
          {t('roadmap.exportXlsx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Head({
  roadmap,
  measures,
  organisations,
}: {
  roadmap: Roadmap;
  measures: number;
  organisations: number;
}): ReactNode {
  const { t } = useWords();
  const facts = [
    t('roadmaps.measures', { count: measures }),
    t('roadmaps.organisations', { count: organisations }),
    roadmap.mayCoordinate ? t('roadmaps.youCoordinate') : null,
  ].filter((fact) => fact !== null);
  return (
    <PageHead
      title={roadmap.title}
      above={<Link to="/roadmaps">{t('nav.roadmaps')}</Link>}
      below={facts.join(' · ')}
      actions={
        <>
          {roadmap.mayCoordinate && (
            <Button
              variant="default"
              c="var(--ink)"
              renderRoot={(props) => <Link to="/roadmaps/import" search={{ of: roadmap.id }} {...props} />}
            >
              {t('edition.bring')}
            </Button>
          )}
          <Exports id={roadmap.id} />
          <Button variant="default" onClick={() => window.print()}>
            {t('roadmap.print')}
          </Button>
        </>
      }
    />
  );
}

interface MeasuresProps {
  roadmap: Roadmap;
  look: Look;
  rows: readonly Row[];
  /** The rows that the filters let through, and where they stand: see useShown. */
  shown: readonly Row[];
  placeOf: (row: Row) => Row;
  fresh: ReadonlyMap<string, string>;
  /** What hides the others, and how to see all again. */
  filters: readonly ActiveFilter[];
  onClearFilters: () => void;
}

/** The measures in the view that the address names. */
function Measures(props: MeasuresProps): ReactNode {
  const { roadmap, look, shown, placeOf, fresh, filters, onClearFilters } = props;
  const { view = 'table' } = look;
  if (view === 'table') return <Table {...props} />;
  if (shown.length === 0) return <NothingFound filters={filters} onClear={onClearFilters} />;
  return (
    <Suspense fallback={<Loading lines={8} />}>
      {view === 'timeline' ? (
        <Timeline roadmap={roadmap} rows={shown} fresh={fresh} />
      ) : (
        <Board rows={shown} placeOf={placeOf} fresh={fresh} />
      )}
    </Suspense>
  );
}

/** Those of the chosen rows that are in sight. */
const seenOf = (chosen: ReadonlySet<string>, shown: readonly Row[]): ReadonlySet<string> =>
  new Set(shown.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));

/** The table, and below it what can be done with the rows that are selected. */
function Table({ roadmap, rows, shown, placeOf, fresh, filters, onClearFilters }: MeasuresProps): ReactNode {
  const [chosen, setSelected] = useState<ReadonlySet<string>>(new Set());
  // What a filter hides is no longer selected: nobody acts on what is not in sight.
  const selected = useMemo(() => seenOf(chosen, shown), [chosen, shown]);
  if (selected.size < chosen.size) setSelected(selected);
  return (
    <>
      <RoadmapTable
        rows={shown}
        all={rows}
        sections={roadmap.sections}
        fresh={fresh}
        placeOf={placeOf}
        filters={filters}
        onClearFilters={onClearFilters}
        {...(roadmap.mayCoordinate && { selected, onSelect: setSelected })}
      />
      <Suspense>
        {selected.size > 0 && (
          <SelectionBar roadmapId={roadmap.id} selected={selected} onClear={() => setSelected(new Set())} />
        )}
      </Suspense>
    </>
  );
}

/** On paper the filters stand as a sentence. */
function Printed({ filters, shown, all }: { filters: readonly ActiveFilter[]; shown: number; all: number }): ReactNode {
  const { t } = useWords();
  if (filters.length === 0) return null;
  const said = filters.map(({ label }) => label).join('; ');
  return <p className={`${styles.printed} print-only`}>{t('roadmap.printed', { filters: said, shown, all })}</p>;
}

function Body({
  roadmap,
  mine,
  after,
}: {
  roadmap: Roadmap;
  mine: readonly string[];
  after: string | null;
}): ReactNode {
  const words = useWords();
  const look = useSearch({ from: '/roadmaps/$id' });
  const navigate = useNavigate({ from: '/roadmaps/$id' });
  const fresh = useLive(roadmap.id, after);
  const rows = useMemo(() => roadmap.measures.map(rowOf), [roadmap.measures]);
  const lastVisit = useLastVisit(roadmap.id);
  const onlooker = useMemo(() => ({ mine: new Set(mine), lastVisit }), [mine, lastVisit]);
  const { shown, placeOf } = useShown(rows, look, onlooker);
  const changed = filterRows(rows, { changed: 'yes' }, onlooker).length;
  const organisations = new Set(rows.flatMap((row) => row.names.map((named) => named.id))).size;
  const change = (next: Look): void => void navigate({ search: next, replace: true, resetScroll: false });
  const filters = activeFilters({ rows, look, onlooker, onLook: change }, words);
  return (
    <>
      <Head roadmap={roadmap} measures={rows.length} organisations={organisations} />
      <StateTotals
        totals={totalsOf(rows.map((row) => row.shown))}
        chosen={statesOf(look)}
        onChoose={(state) => change({ ...look, state: toggled(look.state, state) })}
      >
        <SinceVisit changed={changed} look={look} onChange={change} />
      </StateTotals>
      <div className={styles.aside}>
        <About roadmap={roadmap} />
        <Editions roadmap={roadmap} />
      </div>
      <Filters
        look={look}
        rows={rows}
        shown={shown.length}
        sections={roadmap.sections}
        hasMine={onlooker.mine.size > 0}
        onChange={change}
      />
      <Printed filters={filters} shown={shown.length} all={rows.length} />
      <Measures
        {...{ roadmap, look, rows, shown, placeOf, fresh, filters }}
        onClearFilters={() => change({ ...(look.view && { view: look.view }) })}
      />
      <Suspense>
        <RoadmapHistory id={roadmap.id} />
      </Suspense>
    </>
  );
}

/** One roadmap: its totals, filters that live in the address, and its measures as table, timeline or board. */
export function RoadmapPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/roadmaps/$id' });
  const [answer, ask] = useQuery({ query: RoadmapQuery, variables: { id } });
  const { data, error } = answer;
  const after = useStart(answer);
  if (data?.roadmap) return <Body roadmap={data.roadmap} mine={data.mine} after={after} />;
  if (data) return <Missing action={<Link to="/roadmaps">{t('page.toRoadmaps')}</Link>} />;
  return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={14} />;
}
