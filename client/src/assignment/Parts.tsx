import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useWords } from '../words/words.ts';
import { AssignmentRow } from './AssignmentRow.tsx';
import { IncludeMember } from './acts.ts';
import styles from './assignment.module.css';
import { type Page, Row_assignment, type Work } from './fragment.ts';

/** Who joined the class after the day of issue, and may be given it too. */
function Joined({ page, work }: { page: Page; work: Work }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [fault, setFault] = useState<string | null>(null);
  const include = async (organisationId: string): Promise<void> => {
    const outcome = await act(IncludeMember, { id: work.id, version: work.version, organisationId, key: newKey() });
    setFault(outcome.is === 'done' ? null : outcome.sentence);
  };
  if (page.joinedLater.length === 0) return null;
  return (
    <div className={styles.reason}>
      <p>{t('assignment.joinedLater', { names: page.joinedLater.map(({ shortName }) => shortName).join(', ') })}</p>
      {fault !== null && <p role="alert">{fault}</p>}
      {work.mayControl && (
        <div className={`${styles.actions} no-print`}>
          {page.joinedLater.map(({ id, shortName }) => (
            <Button key={id} variant="default" onClick={() => void include(id)}>
              {t('assignment.include', { name: shortName })}
            </Button>
          ))}
        </div>
      )}
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
