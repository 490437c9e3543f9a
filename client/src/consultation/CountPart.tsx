import { NumberInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import practiceStyles from '../practice/practice.module.css';
import { useWords } from '../words/words.ts';
import styles from './consultation.module.css';
import { Card_consultation } from './fragment.ts';
import { useConsultationsLive } from './live.ts';
import { QuestionRow } from './QuestionRow.tsx';

/** How many of the consultations that are counted are listed. */
const listed = 100;

const ConsultedQuery = graphql(
  `
    query Consulted($from: Day!, $until: Day!, $first: Int!) {
      cursor
      consulted(from: $from, until: $until) {
        people
        consultations
        years {
          year
          people
          consultations
        }
        rows(first: $first) {
          id
          ...Card_consultation
        }
      }
    }
  `,
  [Card_consultation],
);

type Counted = NonNullable<ResultOf<typeof ConsultedQuery>['consulted']>;

function Table({ of }: { of: Counted }): ReactNode {
  const { t } = useWords();
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{t('counted.year')}</th>
          <th scope="col">{t('counted.people')}</th>
          <th scope="col">{t('counted.consultations')}</th>
        </tr>
      </thead>
      <tbody>
        {of.years.map(({ year, people, consultations }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{people}</td>
            <td>{consultations}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('counted.all')}</th>
          <td>{of.people}</td>
          <td>{of.consultations}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface PeriodProps {
  from: number;
  until: number;
}

/** From which year to which. */
function Period({ from, until }: PeriodProps): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const put = (years: PeriodProps): void =>
    void navigate({ to: '/questions', search: { part: 'counted', ...years }, replace: true });
  const read = (value: string | number): number | null =>
    typeof value === 'number' && value >= 2000 && value <= 2100 ? value : null;
  return (
    <div className={`${styles.period} no-print`}>
      <NumberInput
        label={t('counted.from')}
        w="8rem"
        value={from}
        min={2000}
        max={until}
        allowDecimal={false}
        thousandSeparator=""
        onChange={(value) => {
          const year = read(value);
          if (year !== null) put({ from: year, until: Math.max(year, until) });
        }}
      />
      <NumberInput
        label={t('counted.until')}
        w="8rem"
        value={until}
        min={from}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        onChange={(value) => {
          const year = read(value);
          if (year !== null) put({ from: Math.min(from, year), until: year });
        }}
      />
    </div>
  );
}

/** How many people the centre consulted, and the list behind the number. */
export function CountPart(): ReactNode {
  const { t } = useWords();
  const year = Number(useToday().slice(0, 4));
  const { from = year, until = year } = useSearch({ from: '/questions' });
  const [answer, ask] = useQuery({
    query: ConsultedQuery,
    variables: { from: `${from}-01-01`, until: `${until}-12-31`, first: listed },
  });
  useConsultationsLive(useStart(answer));
  const { data, error } = answer;
  const counted = data?.consulted;
  return (
    <>
      <Period from={from} until={until} />
      {!counted && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {counted?.consultations === 0 && <Empty title={t('counted.none')} />}
      {counted && counted.consultations > 0 && (
        <>
          <Table of={counted} />
          <p>{t('counted.why')}</p>
          <ul className={practiceStyles.list}>
            {counted.rows.map((row) => (
              <QuestionRow key={row.id} one={readFragment(Card_consultation, row)} asker />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
