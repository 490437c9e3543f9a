import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { AskButton } from '../consultation/AskButton.tsx';
import { readFragment } from '../graphql.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { Fresh } from '../kit/FreshMark.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useStart } from '../live.ts';
import { ReportsPanel } from '../report/ReportsPanel.tsx';
import { useWords } from '../words/words.ts';
import { AssignmentsPanel } from './AssignmentsPanel.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { CommentsPanel } from './comment/CommentsPanel.tsx';
import { ControlPanel } from './control/ControlPanel.tsx';
import { Words_measure } from './correct.ts';
import { ExecutorsPanel } from './ExecutorsPanel.tsx';
import { type Measure, MeasureHistory, MeasureQuery, Page_measure } from './fragment.ts';
import { useMeasureLive } from './live.ts';
import styles from './measure.module.css';
import { ProposalsPanel } from './proposal/ProposalsPanel.tsx';
import { ResponsiblePanel } from './ResponsiblePanel.tsx';
import { StatePanel } from './StatePanel.tsx';
import { termWords } from './term.ts';

// With the field of a day it is a tenth of the page, and most visits look at now.
const PastMeasure = lazy(() => import('./past/PastMeasure.tsx').then((module) => ({ default: module.PastMeasure })));

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
          <>
            <AskButton about={{ measureId: said.id, name: `${said.number} ${said.title}` }} look="text" />
            {said.mayDecide && (
              <TextButton className={styles.link} onClick={() => setCorrecting(true)}>
                {t('measure.correct')}
              </TextButton>
            )}
          </>
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
