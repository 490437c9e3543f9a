import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useConsultationsLive } from '../consultation/live.ts';
import { DayText } from '../kit/DayText.tsx';
import { FreshMark } from '../kit/FreshMark.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useStart } from '../live.ts';
import { usePracticesLive } from '../practice/live.ts';
import { useRoadmapsLive } from '../roadmap/useLive.ts';
import { useStill } from '../still.ts';
import { useTrainingsLive } from '../training/live.ts';
import { whenOf } from '../training/when.ts';
import { useWords } from '../words/words.ts';
import styles from './notice.module.css';
import { OfCentre, ofCentre } from './OfCentre.tsx';
import { Part } from './Part.tsx';
import { dueKey, inPlace, isMissed, measuresIn, type Today, TodayQuery, withoutOwn } from './today.ts';

/** What someone changed a moment ago: the measures, and what their marks say. */
type Marks = ReadonlyMap<string, string>;

interface LineProps {
  measure: { id: string; number: string };
  title: string;
  marks: Marks;
  aside?: ReactNode;
}

function Line({ measure, title, marks, aside }: LineProps): ReactNode {
  const fresh = marks.get(measure.id);
  return (
    <li className={styles.line} data-row={measure.id} data-fresh={fresh === undefined ? undefined : ''}>
      <Link to="/measures/$id" params={{ id: measure.id }}>
        <span className={styles.number}>{measure.number}</span>
        <span className={styles.text}>{title}</span>
      </Link>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      <FreshMark>{fresh}</FreshMark>
    </li>
  );
}

function TrainingLine({ training, aside }: { training: { id: string; title: string }; aside: ReactNode }): ReactNode {
  return (
    <li className={styles.line} data-row={training.id}>
      <Link to="/training/$id" params={{ id: training.id }}>
        <span className={styles.text}>{training.title}</span>
      </Link>
      {aside !== null && <span className={styles.aside}>{aside}</span>}
    </li>
  );
}

/** The trainings ahead in which the viewer has a place; left out where there are none. */
function Trainings({ trainings }: Pick<Today, 'trainings'>): ReactNode {
  const words = useWords();
  const today = useToday();
  if (trainings.length === 0) return null;
  return (
    <Panel title={words.t('today.trainings')}>
      <ul className={styles.lines}>
        {trainings.map((training) => (
          <TrainingLine
            key={training.id}
            training={training}
            aside={[whenOf(training, words, today), training.place].filter(Boolean).join(' · ')}
          />
        ))}
      </ul>
    </Panel>
  );
}

const reports = ['toDecide', 'toApprove', 'toWrite'] as const;
const waiting = [...reports, 'toAnswer', 'questions', 'toConfirm', ...ofCentre] as const;

/** What waits for the viewer: reports to write, approve and decide, proposals and questions to answer. */
function Waits({ today, marks }: { today: Today; marks: Marks }): ReactNode {
  const { t, dates } = useWords();
  const day = useToday();
  return (
    <Panel title={t('today.waits')}>
      {waiting.every((part) => today[part].length === 0) && <p className={styles.soft}>{t('today.waitsNothing')}</p>}
      <Part title={t('today.toConfirm')}>
        {today.toConfirm.map(
          ({ id, confirmBy, training }) =>
            training && (
              <TrainingLine
                key={id}
                training={training}
                aside={confirmBy === null ? null : t('today.confirmBy', { when: dates.moment(confirmBy, day) })}
              />
            ),
        )}
      </Part>
      {reports.map((part) => (
        <Part key={part} title={t(`today.${part}`)}>
          {today[part].map(({ id, measure, organisation, remark }) => (
            <Line
              key={id}
              measure={measure}
              title={measure.title}
              marks={marks}
              aside={remark ?? organisation.shortName}
            />
          ))}
        </Part>
      ))}
      <Part title={t('today.toAnswer')}>
        {today.toAnswer.map(
          ({ id, text, state, measure }) =>
            measure && (
              <Line key={id} measure={measure} title={text} marks={marks} aside={<StateMark state={state} />} />
            ),
        )}
      </Part>
      <Part title={t('today.questions')}>
        {today.questions.map(({ id, text, measure }) => (
          <Line key={id} measure={measure} title={text ?? ''} marks={marks} />
        ))}
      </Part>
      <OfCentre today={today} />
    </Panel>
  );
}

interface TermsProps {
  title: string;
  of: Today['due'];
  marks: Marks;
  /** What is said where there are none; without it the part is left out. */
  nothing?: string;
}

function Terms({ title, of, marks, nothing }: TermsProps): ReactNode {
  if (of.length === 0 && nothing === undefined) return null;
  return (
    <Panel title={title}>
      {of.length === 0 && <p className={styles.soft}>{nothing}</p>}
      <ul className={styles.lines}>
        {of.map(
          (due) =>
            due.measure && (
              <Line
                key={dueKey(due)}
                measure={due.measure}
                title={due.measure.title}
                marks={marks}
                aside={
                  <>
                    {due.owing.organisation?.shortName} · <DayText day={due.owing.deadline} short />
                  </>
                }
              />
            ),
        )}
      </ul>
    </Panel>
  );
}

function Changed({ measures, marks }: { measures: Today['changed']; marks: Marks }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  return (
    <Panel title={t('today.changed')}>
      {measures.length === 0 && <p className={styles.soft}>{t('today.changedNothing')}</p>}
      <ul className={styles.lines}>
        {measures.map((measure) => (
          <Line
            key={measure.id}
            measure={measure}
            title={measure.title}
            marks={marks}
            aside={
              <>
                <StateMark state={measure.overdue ? 'LATE' : measure.state} /> ·{' '}
                {dates.moment(measure.changedAt, today)}
              </>
            }
          />
        ))}
      </ul>
    </Panel>
  );
}

/** What anybody may begin for whom nothing waits. */
function May(): ReactNode {
  const { t } = useWords();
  return (
    <p className={styles.may}>
      <Link to="/practices">{t('today.may.practices')}</Link>
      <Link to="/training">{t('today.may.training')}</Link>
      <Link to="/questions">{t('today.may.questions')}</Link>
    </p>
  );
}

/** The first page answers: what waits for me, what is due, what changed since I was here. */
export function TodayPage(): ReactNode {
  const { t, dates } = useWords();
  const day = useToday();
  const [answer, ask] = useQuery({ query: TodayQuery });
  const { data, error } = answer;
  const start = useStart(answer);
  const marks = useRoadmapsLive(start);
  usePracticesLive(start);
  useConsultationsLive(start);
  useTrainingsLive(start);
  const today = useStill(data?.today, {
    isMarked: (shown) => measuresIn(shown).some((id) => marks.has(id)),
    keep: inPlace,
  });
  const empty = today && Object.values(today).every((part) => !Array.isArray(part) || part.length === 0);
  return (
    <>
      <PageHead title={t('today.title', { day: dates.long(day) })} asOf={null} />
      {!today && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={8} />)}
      {empty && (
        <Empty title={t('today.empty')} action={<May />}>
          {t('today.emptyWhy')}
        </Empty>
      )}
      {today && !empty && (
        <div className={styles.page}>
          <Waits today={today} marks={marks} />
          <Terms title={t('today.missed')} of={today.due.filter(isMissed)} marks={marks} />
          <Terms title={t('today.late')} of={withoutOwn(today)} marks={marks} />
          <Terms
            title={t('today.due')}
            of={today.due.filter((due) => !isMissed(due))}
            marks={marks}
            nothing={t('today.dueNothing')}
          />
          <Trainings trainings={today.trainings} />
          <Changed measures={today.changed} marks={marks} />
        </div>
      )}
    </>
  );
}
