import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../kit/Panel.tsx';
import { useWords } from '../../words/words.ts';
import { AssignmentMark } from '../AssignmentMark.tsx';
import type { Table } from './matrix.ts';
import styles from './resolution.module.css';

/** A list as a table: its items × organisations, and how far each has come with each. */
export function Matrix({ matrix: { list, items, organisations } }: { matrix: Table }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('resolution.matrix', { number: list })}>
      <div className={styles.matrix} tabIndex={0} role="region" aria-label={t('resolution.matrix', { number: list })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('resolution.item')}</th>
              {organisations.map(({ id, shortName, fullName }) => (
                <th key={id} scope="col" title={fullName}>
                  {shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, text, cells }) => (
              <tr key={id}>
                <th scope="row" lang="ru">
                  {text}
                </th>
                {organisations.map((organisation) => {
                  const row = cells.get(organisation.id);
                  return (
                    <td key={organisation.id}>
                      {row && (
                        <Link to="/assignments/$id" params={{ id: row.id }}>
                          <AssignmentMark row={row} />
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
