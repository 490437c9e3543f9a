import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { DayText } from '../kit/DayText.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { PaperLinks } from '../kit/PaperLinks.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { Answers } from './Answers.tsx';
import { AssignmentMark, Due } from './AssignmentMark.tsx';
import styles from './assignment.module.css';
import { Extensions } from './Extensions.tsx';
import { type Page, Page_assignment, Row_assignment, Work_assignment } from './fragment.ts';
import { useAssignmentLive } from './live.ts';
import { Parts } from './Parts.tsx';
import { Steps } from './Steps.tsx';

const AssignmentQuery = graphql(
  `
    query Assignment($id: ID!) {
      cursor
      assignment(id: $id) {
        id
        ...Page_assignment
      }
    }
  `,
  [Page_assignment],
);

const AssignmentHistory = graphql(
  `
    query AssignmentHistory($id: ID!, $first: Int!) {
      of: assignment(id: $id) {
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

type Found = NonNullable<ResultOf<typeof AssignmentQuery>['assignment']>;

/** Where it comes from: the group or body, the minutes or the resolution, the one of which it is a part. */
function Place({ page }: { page: Page }): ReactNode {
  const { t } = useWords();
  const row = readFragment(Row_assignment, page);
  return (
    <>
      <Link to="/assignments">{t('nav.assignments')}</Link>
      {' · '}
      {row.group ? (
        <Link to="/groups/$id" params={{ id: row.group.id }} className={styles.clipped} title={row.group.name}>
          {row.group.name}
        </Link>
      ) : (
        row.issuer?.shortName
      )}
      {page.meeting?.number != null && ` · ${t('assignment.minutes', { number: page.meeting.number })}`}
      {page.resolution && (
        <>
          {' · '}
          <Link
            to="/resolutions/$id"
            params={{ id: page.resolution.id }}
            className={styles.clipped}
            title={page.resolution.title}
          >
            {page.resolution.title}
          </Link>
        </>
      )}
      {page.parent && (
        <>
          {' · '}
          <Link to="/assignments/$id" params={{ id: page.parent.id }}>
            {t('assignment.partOf', { name: page.parent.class?.shortName ?? '' })}
          </Link>
        </>
      )}
    </>
  );
}

/** Who carries it out, who controls it, what it is about. */
function Known({ page }: { page: Page }): ReactNode {
  const { t, dates } = useWords();
  const row = readFragment(Row_assignment, page);
  return (
    <dl className={styles.known}>
      <div>
        <dt>{t('assignment.term')}</dt>
        <dd>
          <Due row={row} />
          {row.term.raw !== '' && <span className={styles.soft}>«{row.term.raw}»</span>}
        </dd>
      </div>
      {page.executors.length > 0 && (
        <div>
          <dt>{t('assignment.executors')}</dt>
          <dd>
            <ul>
              {page.executors.map(({ id, role, organisation, dueOn }, index) => (
                <li key={id} title={organisation?.fullName}>
                  {index === 0 ? <b>{organisation?.shortName}</b> : organisation?.shortName}
                  {role === 'CO_EXECUTOR' && dueOn !== null && (
                    <span className={styles.soft}>
                      {' '}
                      · <DayText day={dueOn} as="until" short />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('assignment.controller')}</dt>
        <dd>{page.controller?.name ?? t('assignment.noController')}</dd>
      </div>
      <div>
        <dt>{t('assignment.issuedOn')}</dt>
        <dd>{dates.long(page.issuedOn)}</dd>
      </div>
      {page.extracts.length > 0 && (
        <div className="no-print">
          <dt>{t('papers.extract')}</dt>
          <dd>
            <ul>
              {page.extracts.map(({ path, organisation }) => (
                <li key={path}>
                  <PaperLinks name={organisation?.shortName ?? t('papers.extract')} path={path} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {page.closedOn !== null && (
        <div>
          <dt>{t('assignment.closedOn')}</dt>
          <dd>{dates.long(page.closedOn)}</dd>
        </div>
      )}
      {page.measures.length > 0 && (
        <div>
          <dt>{t('assignment.measures')}</dt>
          <dd>
            <ul>
              {page.measures.map(({ id, number, title }) => (
                <li key={id}>
                  <Link to="/measures/$id" params={{ id }}>
                    {number} {title}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What later minutes made of the decision that it stands on: it goes on until its issuer withdraws it. */
function Amended({ page }: { page: Page }): ReactNode {
  const { t, dates } = useWords();
  return page.amendedBy.map(({ id, number: code, amendment, meeting }) => (
    <p key={id} className={styles.reason}>
      {amendment !== null && t(`amendment.by.${amendment}`)}{' '}
      <Link to="/meetings/$id" params={{ id: meeting.id }}>
        {t('decision.named', {
          code: code ?? '',
          number: meeting.number ?? '',
          day: meeting.registeredOn === null ? '' : dates.long(meeting.registeredOn),
        })}
      </Link>
    </p>
  ));
}

function Body({ found }: { found: Found }): ReactNode {
  const { t } = useWords();
  const page = readFragment(Page_assignment, found);
  const row = readFragment(Row_assignment, page);
  const work = readFragment(Work_assignment, page);
  return (
    <>
      <PageHead
        title={t('assignment.title', { number: row.number })}
        above={<Place page={page} />}
        below={<AssignmentMark row={row} />}
      />
      <div className={styles.page}>
        <div>
          <p className={styles.body}>{row.text}</p>
          {page.stateReason !== null && (
            <p className={styles.reason}>
              <b>{t(`assignment.state.${row.state}`)}:</b> {page.stateReason}
            </p>
          )}
          <Amended page={page} />
          <Steps work={work} />
          <Parts page={page} work={work} />
          {row.class === null && (
            <Panel title={t('reports.title')}>
              {work.reports.length === 0 && <p className={styles.soft}>{t('reports.none')}</p>}
              <Answers reports={work.reports} />
            </Panel>
          )}
          <Extensions work={work} />
          <HistoryPanel question={AssignmentHistory} id={found.id} />
        </div>
        <aside aria-label={t('assignment.about')}>
          <Known page={page} />
        </aside>
      </div>
    </>
  );
}

/** One assignment: its words, who carries it out, its reports, the history of its terms. It goes on as others work. */
export function AssignmentPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/assignments/$id' });
  const [answer, ask] = useQuery({ query: AssignmentQuery, variables: { id } });
  useAssignmentLive(useStart(answer));
  const { data, error } = answer;
  if (data?.assignment) return <Body found={data.assignment} />;
  if (data) return <Missing action={<Link to="/assignments">{t('assignments.toAll')}</Link>} />;
  return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={12} />;
}
