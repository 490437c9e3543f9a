import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { DayText } from '../kit/DayText.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useStart } from '../live.ts';
import { useRoadmapsLive } from '../roadmap/useLive.ts';
import { useWords } from '../words/words.ts';
import styles from './notice.module.css';

const TodayQuery = graphql(`
  query Today {
    cursor
    today {
      toWrite {
        ...Waits
      }
      toApprove {
        ...Waits
      }
      toDecide {
        ...Waits
      }
      questions {
        id
        text
        measure {
          id
          number
        }
      }
      due {
        ...Due
      }
      late {
        ...Due
      }
      changed {
        id
        number
        title
        state
        overdue
        changedAt
      }
    }
  }

  fragment Waits on Report @_unmask {
    id
    remark
    organisation {
      id
      shortName
    }
    measure {
      id
      number
      title
    }
  }

  fragment Due on DueMeasure @_unmask {
    owing {
      state
      dueDay
      deadline
      organisation {
        id
        shortName
      }
    }
    measure {
      id
      number
      title
    }
  }
`);

type Answer = ResultOf<typeof TodayQuery>['today'];

interface LineProps {
  measure: { id: string; number: string };
  title: string;
  aside?: ReactNode;
}

function Line({ measure, title, aside }: LineProps): ReactNode {
  return (
    <li className={styles.line}>
      <Link to="/measures/$id" params={{ id: measure.id }}>
        <span className={styles.number}>{measure.number}</span>
        <span className={styles.text}>{title}</span>
      </Link>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </li>
  );
}

/** What waits for the viewer: reports to write, approve and decide, questions to answer. */
function Waits({ today }: { today: Answer }): ReactNode {
  const { t } = useWords();
  const parts = (['toDecide', 'toApprove', 'toWrite'] as const).filter((part) => today[part].length > 0);
  const nothing = parts.length === 0 && today.questions.length === 0;
  return (
    <Panel title={t('today.waits')}>
      {nothing && <p className={styles.soft}>{t('today.waitsNothing')}</p>}
      {parts.map((part) => (
        <section key={part}>
          <h3>{t(`today.${part}`)}</h3>
          <ul className={styles.lines}>
            {today[part].map(({ id, measure, organisation, remark }) => (
              <Line key={id} measure={measure} title={measure.title} aside={remark ?? organisation.shortName} />
            ))}
          </ul>
        </section>
      ))}
      {today.questions.length > 0 && (
        <section>
          <h3>{t('today.questions')}</h3>
          <ul className={styles.lines}>
            {today.questions.map(({ id, text, measure }) => (
              <Line key={id} measure={measure} title={text ?? ''} />
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

const isMissed = ({ owing }: Pick<Answer['due'][number], 'owing'>): boolean => owing.state === 'OVERDUE';

const sameDue = (one: Answer['due'][number], other: Answer['due'][number]): boolean =>
  one.measure?.id === other.measure?.id &&
  one.owing.organisation?.id === other.owing.organisation?.id &&
  one.owing.dueDay === other.owing.dueDay;

/** Who else is late: what the viewer owes oneself is told already. */
const withoutOwn = ({ late, due }: Answer): Answer['late'] =>
  late.filter((one) => !due.some((own) => isMissed(own) && sameDue(one, own)));

interface TermsProps {
  title: string;
  of: Answer['due'];
  /** What is said where there are none; without it the part is left out. */
  nothing?: string;
}

function Terms({ title, of, nothing }: TermsProps): ReactNode {
  if (of.length === 0 && nothing === undefined) return null;
  return (
    <Panel title={title}>
      {of.length === 0 && <p className={styles.soft}>{nothing}</p>}
      <ul className={styles.lines}>
        {of.map(
          ({ measure, owing }) =>
            measure && (
              <Line
                key={`${measure.id} ${owing.organisation?.id} ${owing.dueDay}`}
                measure={measure}
                title={measure.title}
                aside={
                  <>
                    {owing.organisation?.shortName} · <DayText day={owing.deadline} short />
                  </>
                }
              />
            ),
        )}
      </ul>
    </Panel>
  );
}

function Changed({ measures }: { measures: Answer['changed'] }): ReactNode {
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

/** The first page answers: what waits for me, what is due, what changed since I was here. */
export function TodayPage(): ReactNode {
  const { t, dates } = useWords();
  const day = useToday();
  const [answer, ask] = useQuery({ query: TodayQuery });
  const { data, error } = answer;
  useRoadmapsLive(useStart(answer));
  const today = data?.today;
  const empty = today && Object.values(today).every((part) => !Array.isArray(part) || part.length === 0);
  return (
    <>
      <PageHead title={t('today.title', { day: dates.long(day) })} asOf={null} />
      {!today && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={8} />)}
      {empty && <Empty title={t('today.empty')}>{t('today.emptyWhy')}</Empty>}
      {today && !empty && (
        <div className={styles.page}>
          <Waits today={today} />
          <Terms title={t('today.missed')} of={today.due.filter(isMissed)} />
          <Terms title={t('today.late')} of={withoutOwn(today)} />
          <Terms
            title={t('today.due')}
            of={today.due.filter((due) => !isMissed(due))}
            nothing={t('today.dueNothing')}
          />
          <Changed measures={today.changed} />
        </div>
      )}
    </>
  );
}
