import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useWords } from '../words/words.ts';
import { AssignmentRow } from './AssignmentRow.tsx';
import styles from './assignment.module.css';
import { type Page, Row_assignment, type Work } from './fragment.ts';
import { IncludeDialog } from './IncludeDialog.tsx';

/** Who joined the class after the day of issue, and may be given it too. */
function Joined({ page, work }: { page: Page; work: Work }): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Page['joinedLater'][number] | null>(null);
  // While the dialog is open its subject may have been given the assignment by somebody else.
  if (page.joinedLater.length === 0 && chosen === null) return null;
  return (
    <div className={styles.reason}>
      <p>{t('assignment.joinedLater', { names: page.joinedLater.map(({ shortName }) => shortName).join(', ') })}</p>
      {work.mayControl && (
        <div className={`${styles.actions} no-print`}>
          {page.joinedLater.map((one) => (
            <Button key={one.id} variant="default" onClick={() => setChosen(one)}>
              {t('assignment.include', { name: one.shortName })}
            </Button>
          ))}
        </div>
      )}
      {chosen && <IncludeDialog page={page} organisation={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

/** What was addressed to a class: how far the part of each member is. */
export function Parts({ page, work }: { page: Page; work: Work }): ReactNode {
  const { t } = useWords();
  const { partTotals, parts } = page;
  if (partTotals === null) return null;
  return (
    <Panel title={t('assignment.parts', { closed: partTotals.closed, count: partTotals.all })}>
      <Joined page={page} work={work} />
      <ul className={styles.list}>
        {parts.map((part) => (
          <AssignmentRow key={part.id} row={readFragment(Row_assignment, part)} again />
        ))}
      </ul>
    </Panel>
  );
}
