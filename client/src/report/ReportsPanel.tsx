import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, type ResultOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { Reports_measure, StartReport } from './fragment.ts';
import { ReportCard } from './ReportCard.tsx';
import styles from './report.module.css';

const LetterDialog = lazy(() => import('./LetterDialog.tsx').then((module) => ({ default: module.LetterDialog })));

type Measure = ResultOf<typeof Reports_measure>;

/** Who owes a report and by when: what was missed, then what comes next. */
function Owing({ owing }: { owing: Measure['owing'] }): ReactNode {
  const { t, dates } = useWords();
  if (owing.length === 0) return null;
  return (
    <table className={styles.owing}>
      <caption className="visually-hidden">{t('reports.owing')}</caption>
      <tbody>
        {owing.map(({ organisation, dueDay, deadline, state }) => (
          <tr key={`${organisation?.id} ${dueDay}`}>
            <th scope="row">{organisation?.shortName ?? t('names.all')}</th>
            <td>{dates.long(dueDay)}</td>
            <td className={styles.state} data-state={state}>
              {t(`owed.${state}`, { day: dates.near(deadline) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReportsPanelProps {
  measure: FragmentOf<typeof Reports_measure>;
  /** Who changed a report a moment ago, and when. */
  fresh: string | undefined;
}

/** The reports of the measure, what is owed, and the ways to report: for one's own organisation, or from a letter. */
export function ReportsPanel({ measure: fragment, fresh }: ReportsPanelProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const measure = readFragment(Reports_measure, fragment);
  const [entering, setEntering] = useState(false);
  const start = async (organisationId: string): Promise<void> => {
    const outcome = await act(StartReport, {
      measureId: measure.id,
      organisationId,
      words: { text: '' },
      key: newKey(),
    });
    if (outcome.is !== 'done') say(outcome.sentence);
  };
  const writing = measure.reports.some(({ mayWrite }) => mayWrite);
  const several = measure.reportFor.length > 1;
  return (
    <Panel title={t('reports.title')} fresh={fresh}>
      <Owing owing={measure.owing} />
      {measure.reports.length === 0 && <p className={styles.soft}>{t('reports.none')}</p>}
      {measure.reports.map((report) => (
        <ReportCard key={report.id} report={report} measureId={measure.id} />
      ))}
      <div className={`${styles.steps} no-print`}>
        {measure.reportFor.map((organisation) => (
          // Whoever decides the measure has the main action beside its state, whoever writes a report in its card.
          <Button
            key={organisation.id}
            variant={measure.mayDecide || writing ? 'default' : 'filled'}
            onClick={() => void start(organisation.id)}
          >
            {several ? t('reports.startFor', { organisation: organisation.shortName }) : t('reports.start')}
          </Button>
        ))}
        {measure.mayDecide && (
          <Button variant="default" onClick={() => setEntering(true)}>
            {t('reports.enter')}
          </Button>
        )}
      </div>
      <Suspense>{entering && <LetterDialog measureId={measure.id} onClose={() => setEntering(false)} />}</Suspense>
    </Panel>
  );
}
