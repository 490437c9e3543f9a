import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Failed, Loading, Missing } from '../../kit/Standing.tsx';
import { useStart } from '../../live.ts';
import { useWords } from '../../words/words.ts';
import { AssignmentRow, isAgain } from '../AssignmentRow.tsx';
import styles from '../assignment.module.css';
import { Row_assignment } from '../fragment.ts';
import { useAssignmentsLive } from '../live.ts';
import { Matrix } from './Matrix.tsx';
import { matricesOf } from './matrix.ts';

const ResolutionQuery = graphql(
  `
    query Resolution($id: ID!) {
      cursor
      resolution(id: $id) {
        id
        title
        number
        date
        issuer {
          id
          shortName
        }
        document {
          id
          name
          url
        }
        assignments {
          id
          list
          ...Row_assignment
          parts {
            id
            ...Row_assignment
          }
        }
      }
    }
  `,
  [Row_assignment],
);

type Found = NonNullable<ResultOf<typeof ResolutionQuery>['resolution']>;

/** What document it is: its number and day, whose it is, and the document itself. */
function Place({ of }: { of: Found }): ReactNode {
  const { t, dates } = useWords();
  const day = dates.long(of.date);
  return (
    <>
      {of.number === null ? t('resolution.dated', { day }) : t('resolution.numbered', { number: of.number, day })}
      {of.issuer && ` · ${of.issuer.shortName}`}
      {of.document && (
        <span className="no-print">
          {' · '}
          <a href={of.document.url} title={of.document.name} download>
            {t('resolution.document')}
          </a>
        </span>
      )}
    </>
  );
}

function Body({ of, marks }: { of: Found; marks: ReadonlyMap<string, string> }): ReactNode {
  const { t } = useWords();
  const given = of.assignments.map((one) => ({
    list: one.list,
    row: readFragment(Row_assignment, one),
    parts: one.parts.map((part) => readFragment(Row_assignment, part)),
  }));
  // What is owed: of what went to a class its parts.
  const owed = given.flatMap(({ row, parts }) => (parts.length > 0 ? parts : [row]));
  const closed = owed.filter(({ state }) => state === 'CLOSED').length;
  const overdue = owed.filter(({ isOverdue }) => isOverdue).length;
  return (
    <>
      <PageHead
        title={of.title}
        above={<Link to="/assignments">{t('nav.assignments')}</Link>}
        below={<Place of={of} />}
      />
      <p className={styles.soft}>
        {t('resolution.standing', { closed, count: owed.length })}
        {overdue > 0 && ` · ${t('assignments.only.overdue', { count: overdue })}`}
      </p>
      <Panel title={t('resolution.given')}>
        <ul className={styles.list}>
          {given.map(({ row }, index) => (
            <AssignmentRow
              key={row.id}
              row={row}
              again={isAgain(row, given[index - 1]?.row)}
              fresh={marks.get(row.id)}
            />
          ))}
        </ul>
      </Panel>
      {matricesOf(given).map((matrix) => (
        <Matrix key={matrix.list} matrix={matrix} />
      ))}
    </>
  );
}

/** A resolution: its document, and how far what it gave is; it goes on as others work. */
export function ResolutionPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/resolutions/$id' });
  const [answer, ask] = useQuery({ query: ResolutionQuery, variables: { id } });
  const { marks, said } = useAssignmentsLive(useStart(answer));
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={12} />;
  if (!data.resolution) return <Missing action={<Link to="/assignments">{t('assignments.toAll')}</Link>} />;
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <Body of={data.resolution} marks={marks} />
    </>
  );
}
