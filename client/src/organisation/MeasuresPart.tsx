import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { StateTotals, totalsOf } from '../kit/StateBar.tsx';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import { useMeasuresLive } from './live.ts';
import styles from './organisation.module.css';

export const Measures_organisation = graphql(`
  fragment Measures_organisation on Organisation {
    __typename
    id
    totals {
      all
    }
    measures(first: 200) {
      id
      number
      title
      state
      overdue
      roadmap {
        id
        title
      }
    }
  }
`);

type Measure = ResultOf<typeof Measures_organisation>['measures'][number];

const stateOf = ({ state, overdue }: Measure): State => (overdue ? 'LATE' : state);

/** Its measures in one roadmap, in the order of the document; they change in place. */
function InRoadmap({
  measures,
  after,
}: {
  measures: readonly [Measure, ...Measure[]];
  after: string | null;
}): ReactNode {
  const { roadmap } = measures[0];
  useMeasuresLive(roadmap.id, after);
  return (
    <section className={styles.roadmap}>
      <h3>
        <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
          {roadmap.title}
        </Link>
      </h3>
      <ul className={styles.list}>
        {measures.map((measure) => (
          <li key={measure.id} className={styles.measure}>
            <span className={styles.number}>{measure.number}</span>
            <Link to="/measures/$id" params={{ id: measure.id }} lang="ru" title={measure.title}>
              {measure.title}
            </Link>
            <StateMark state={stateOf(measure)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How its measures stand in the roadmaps that the viewer may see, roadmap by roadmap. */
export function MeasuresPart({
  organisation,
  after,
}: {
  organisation: FragmentOf<typeof Measures_organisation>;
  after: string | null;
}): ReactNode {
  const { t } = useWords();
  const { measures, totals } = readFragment(Measures_organisation, organisation);
  const roadmaps = new Map<string, [Measure, ...Measure[]]>();
  for (const measure of measures) {
    const known = roadmaps.get(measure.roadmap.id);
    if (known) known.push(measure);
    else roadmaps.set(measure.roadmap.id, [measure]);
  }
  return (
    <Panel title={t('organisation.measures', { count: totals.all })}>
      {measures.length === 0 && <p className={styles.facts}>{t('organisation.noMeasures')}</p>}
      {measures.length > 0 && <StateTotals totals={totalsOf(measures.map(stateOf))} />}
      {measures.length < totals.all && (
        <p className={styles.facts}>{t('organisation.measuresFirst', { count: measures.length })}</p>
      )}
      {[...roadmaps].map(([id, some]) => (
        <InRoadmap key={id} measures={some} after={after} />
      ))}
    </Panel>
  );
}
