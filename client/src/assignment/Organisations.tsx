import type { ReactNode } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import styles from './assignment.module.css';
import type { Board } from './board.ts';
import type { BoardLook } from './look.ts';

interface OrganisationsProps {
  board: Board;
  look: BoardLook;
  onChoose: (look: BoardLook) => void;
}

/** How each organisation stands, those who are late first; its name narrows the board to it. */
export function Organisations({ board, look, onChoose }: OrganisationsProps): ReactNode {
  const { t } = useWords();
  const { organisations } = board.totals;
  if (organisations.length === 0) return null;
  const { page: _, organisation: chosen, ...rest } = look;
  return (
    <Panel title={t('assignments.byOrganisation')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('assignments.organisation')}</th>
              <th scope="col">{t('assignments.column.overdue')}</th>
              <th scope="col">{t('assignments.column.soon')}</th>
              <th scope="col">{t('assignments.column.open')}</th>
              <th scope="col">{t('assignment.state.REPORTED')}</th>
              <th scope="col">{t('assignment.state.CLOSED')}</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map((counts) => {
              const { organisation } = counts;
              if (!organisation) return null;
              const isChosen = chosen === organisation.id;
              return (
                <tr key={organisation.id} data-late={counts.overdue > 0 ? '' : undefined}>
                  <th scope="row">
                    <TextButton onClick={() => onChoose(isChosen ? rest : { ...rest, organisation: organisation.id })}>
                      {organisation.shortName}
                    </TextButton>
                  </th>
                  <td>{counts.overdue}</td>
                  <td>{counts.dueSoon}</td>
                  <td>{counts.issued + counts.taken + counts.returned}</td>
                  <td>{counts.reported}</td>
                  <td>{counts.closed}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
