import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { Fresh } from '../kit/FreshMark.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useStart } from '../live.ts';
import { By_happened, useMarks } from '../marks.ts';
import { Reports_measure } from '../report/fragment.ts';
import { ReportsPanel } from '../report/ReportsPanel.tsx';
import { useWords } from '../words/words.ts';
import { Assignments_measure, AssignmentsPanel } from './AssignmentsPanel.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { CommentsPanel } from './comment/CommentsPanel.tsx';
import { Comments_measure } from './comment/fragment.ts';
import { ControlPanel } from './control/ControlPanel.tsx';
import { Control_measure } from './control/setPoints.ts';
import { Words_measure } from './correct.ts';
import { Executors_measure, ExecutorsPanel } from './ExecutorsPanel.tsx';
import styles from './measure.module.css';
import { Proposals_measure } from './proposal/fragment.ts';
import { ProposalsPanel } from './proposal/ProposalsPanel.tsx';
import { Responsible_measure, ResponsiblePanel } from './ResponsiblePanel.tsx';
import { StatePanel } from './StatePanel.tsx';
import { Step_measure } from './step.ts';
import { termWords } from './term.ts';

// With the field of a day it is a tenth of the page, and most visits look at now.
const PastMeasure = lazy(() => import('./past/PastMeasure.tsx').then((module) => ({ default: module.PastMeasure })));

const Page_measure = graphql(
  `
    fragment Page_measure on Measure {
      id
      removedAt
      section {
        id
        number
        title
      }
      ...Words_measure
      ...Step_measure
      ...Executors_measure
      ...Responsible_measure
      ...Control_measure
      ...Reports_measure
      ...Comments_measure
      ...Assignments_measure
      ...Proposals_measure
    }
  `,
  [
    Words_measure,
    Step_measure,
    Executors_measure,
    Responsible_measure,
    Control_measure,
    Reports_measure,
    Comments_measure,
    Assignments_measure,
    Proposals_measure,
  ],
);

export const MeasureQuery = graphql(
  `
    query Measure($id: ID!) {
      cursor
      measure(id: $id) {
        id
        roadmap {
          id
          title
          measures {
            id
            number
          }
        }
        ...Page_measure
      }
    }
  `,
  [Page_measure],
);

const MeasureHistory = graphql(
  `
    query MeasureHistory($id: ID!, $first: Int!) {
      of: measure(id: $id) {
        id
        history(first: $first) {
          id
          ...Entry_revision
        }
      }
    }
  `,
  [Entry_revision],
);

export const MeasureLive = graphql(
  `
    subscription MeasureLive($id: ID!, $after: String!) {
      roadmap(id: $id, after: $after) {
        __typename
        ... on RoadmapHappened {
          cursor
          kind
          ...By_happened
          roadmap {
            id
          }
          measure {
            id
            ...Page_measure
          }
        }
        ... on Checkpoint {
          cursor
        }
        ... on StartOver {
          cursor
        }
      }
    }
  `,
  [By_happened, Page_measure],
);

/** The part of the page that a happening changes; what it does not name is told at the head. */
const partOf: Readonly<Record<string, 'reports' | 'comments'>> = {
  'report.changed': 'reports',
  'comment.written': 'comments',
};

/** Follows the measure; gives which part of its page someone changed a moment ago, and who. */
function useMeasureLive(measure: Measure, after: string | null): ReadonlyMap<string, string> {
  const { marks, mark } = useMarks();
  useSubscription(
    { query: MeasureLive, variables: { id: measure.roadmap.id, after: after ?? '' }, pause: after === null },
    (_before, happened) => {
      const { roadmap: item } = happened;
      if (item.__typename === 'RoadmapHappened' && item.kind !== 'report.drafted' && item.measure?.id === measure.id)
        mark(partOf[item.kind] ?? 'head', readFragment(By_happened, item));
      return happened;
    },
  );
  return marks;
}

type Measure = NonNullable<ResultOf<typeof MeasureQuery>['measure']>;

/** To the measures before and after it, in the order of the document. */
function Walk({ measure }: { measure: Measure }): ReactNode {
  const { t } = useWords();
  const { measures } = measure.roadmap;
  const at = measures.findIndex((one) => one.id === measure.id);
  const [before, after] = [measures[at - 1], measures[at + 1]];
  return (
    <nav className={styles.walk} aria-label={t('roadmap.kind')}>
      {before && (
        <Link to="/measures/$id" params={{ id: before.id }}>
          ← {t('measure.previous', { number: before.number })}
        </Link>
      )}
      {after && (
        <Link to="/measures/$id" params={{ id: after.id }}>
          {t('measure.next', { number: after.number })} →
        </Link>
      )}
    </nav>
  );
}

/** Where the measure stands: its roadmap, its section, its number. */
function Place({ measure, number }: { measure: Measure; number: string }): ReactNode {
  const { t } = useWords();
  const { section } = readFragment(Page_measure, measure);
  return (
    <>
      <Link to="/roadmaps/$id" params={{ id: measure.roadmap.id }} title={measure.roadmap.title}>
        <span className="no-print">{t('roadmap.kind')}</span>
        <span className="print-only">{measure.roadmap.title}</span>
      </Link>
      {section && ` · ${t('measure.section', { number: section.number })}`} · {t('measure.kind', { number })}
    </>
  );
}

function Head({ measure }: { measure: Measure }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const today = useToday();
  const [correcting, setCorrecting] = useState(false);
  const page = readFragment(Page_measure, measure);
  const said = readFragment(Words_measure, page);
  return (
    <>
      <PageHead
        title={said.title}
        above={<Place measure={measure} number={said.number} />}
        below={
          <>
            {t('measure.term')}: {termWords(said.term, words)} · {t('measure.termRaw', { raw: said.term.raw })}
          </>
        }
        actions={
          said.mayDecide && (
            <TextButton className={styles.link} onClick={() => setCorrecting(true)}>
              {t('measure.correct')}
            </TextButton>
          )
        }
      />
      {page.removedAt !== null && (
        <p className={styles.left} role="status">
          {t('measure.left', { day: dates.moment(page.removedAt, today) })}
        </p>
      )}
      {correcting && <CorrectDialog measure={said} onClose={() => setCorrecting(false)} />}
    </>
  );
}

function Body({ measure, after }: { measure: Measure; after: string | null }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const fresh = useMeasureLive(measure, after);
  const page = readFragment(Page_measure, measure);
  const { expectedResult } = readFragment(Words_measure, page);
  return (
    <>
      <Fresh by={fresh.get('head')}>
        <Head measure={measure} />
      </Fresh>
      <div className={styles.page}>
        <div>
          {expectedResult !== null && (
            <Panel title={t('measure.result')}>
              <p className={styles.result}>{expectedResult}</p>
            </Panel>
          )}
          <ReportsPanel measure={page} fresh={fresh.get('reports')} />
          <AssignmentsPanel measure={page} />
          <CommentsPanel measure={page} fresh={fresh.get('comments')} />
          <HistoryPanel
            question={MeasureHistory}
            id={measure.id}
            action={
              <Link to="/measures/$id" params={{ id: measure.id }} search={{ asOf: today }} className={styles.link}>
                {t('past.open')}
              </Link>
            }
          />
          <div className="no-print">
            <Walk measure={measure} />
          </div>
        </div>
        <aside className={styles.side} aria-label={t('measure.state')}>
          <StatePanel measure={page} />
          <ProposalsPanel measure={page} />
          <ControlPanel measure={page} />
          <ExecutorsPanel measure={page} />
          <ResponsiblePanel measure={page} />
        </aside>
      </div>
    </>
  );
}

/** One measure: its words, how it stands, who reports, what was asked. It changes as others work on it. */
export function MeasurePage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/measures/$id' });
  const { asOf } = useSearch({ from: '/measures/$id' });
  const [answer, ask] = useQuery({ query: MeasureQuery, variables: { id } });
  const { data, error } = answer;
  const after = useStart(answer);
  const measure = data?.measure;
  if (measure && asOf !== undefined)
    return (
      <Suspense fallback={<Loading lines={12} />}>
        <PastMeasure
          id={id}
          measure={readFragment(Page_measure, measure)}
          day={asOf}
          number={readFragment(Words_measure, readFragment(Page_measure, measure)).number}
          above={(number) => <Place measure={measure} number={number} />}
        />
      </Suspense>
    );
  if (measure) return <Body measure={measure} after={after} />;
  if (data) return <Missing action={<Link to="/roadmaps">{t('page.toRoadmaps')}</Link>} />;
  return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={12} />;
}
