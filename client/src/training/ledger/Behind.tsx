import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Pages } from '../../kit/Pages.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Failed, Loading } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import { BehindQuery } from './fragment.ts';
import styles from './ledger.module.css';
import { askedIn, type LedgerLook } from './look.ts';

const onPage = 100;

/** The list behind the numbers: those rows that one may see, person by person. */
export function Behind({ look }: { look: LedgerLook }): ReactNode {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const variables = { ...askedIn(look), first: onPage, skip: (page - 1) * onPage };
  const [{ data, error }, ask] = useQuery({ query: BehindQuery, variables });
  const ledger = data?.ledger;
  if (!ledger) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const { rows, shown, all } = ledger;
  return (
    <div id="list">
      <Panel title={t('ledger.behind')}>
        {shown < all && <p className={styles.soft}>{t('ledger.notShown', { count: all - shown, all })}</p>}
        {rows.length > 0 && (
          <div className={styles.wide}>
            <table className={`${styles.table} ${styles.list}`}>
              <thead>
                <tr>
                  <th scope="col">{t('attended.name')}</th>
                  <th scope="col">{t('ledger.training')}</th>
                  <th scope="col">{t('attended.organisation')}</th>
                  <th scope="col">{t('attended.post')}</th>
                  <th scope="col">{t('attended.municipality')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, specialist, training, organisation, organisationAs, post, municipality }) => {
                  const person = specialist?.countsAs ?? specialist;
                  const isOther = person?.name !== specialist?.name;
                  return (
                    <tr key={id}>
                      <th scope="row">
                        {person?.name}
                        {isOther && (
                          <span className={styles.soft}> ({t('ledger.as', { name: specialist?.name ?? '' })})</span>
                        )}
                      </th>
                      <td>
                        {training && (
                          <Link to="/training/$id" params={{ id: training.id }}>
                            {training.title}
                          </Link>
                        )}
                      </td>
                      <td>{organisation?.shortName ?? organisationAs}</td>
                      <td>{post}</td>
                      <td>{municipality}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
        <Pages page={page} total={shown} onPage={onPage} onTurn={setPage} />
      </Panel>
    </div>
  );
}
