import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { AssignmentMark } from './AssignmentMark.tsx';
import { IncludeMember } from './acts.ts';
import { type Page, Page_assignment, Row_assignment } from './fragment.ts';

interface IncludeDialogProps {
  /** The assignment as it stands; while the dialog is open it goes on under it. */
  page: Page;
  organisation: { id: string; shortName: string };
  onClose: () => void;
}

/**
 * Gives what all of a class were given also to an organisation that joined later. Where somebody changed the assignment
 * meanwhile, it is shown as it stands now, and nothing is given before that was seen.
 */
export function IncludeDialog({ page, organisation, onClose }: IncludeDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const row = readFragment(Row_assignment, page);
  const [seen, setSeen] = useState(row.version);
  const [changed, setChanged] = useState(false);
  const isGiven = !page.joinedLater.some(({ id }) => id === organisation.id);
  const submit = async (): Promise<string | null> => {
    if (isGiven) return null;
    const given = { id: row.id, version: seen, organisationId: organisation.id, key: newKey() };
    const outcome = await act(IncludeMember, given);
    if (outcome.is === 'stale') {
      const { current } = outcome.stale;
      const now = current?.__typename === 'Assignment' ? readFragment(Page_assignment, current) : null;
      if (now) setSeen(readFragment(Row_assignment, now).version);
      setChanged(now !== null);
      return now === null ? outcome.sentence : '';
    }
    if (outcome.is === 'refused') return outcome.sentence;
    say(t('assignment.included', { name: organisation.shortName }));
    return null;
  };
  return (
    <FormDialog
      opened
      title={t('assignment.includeTitle', { number: row.number })}
      submit={t(isGiven ? 'kit.close' : changed ? 'assignment.includeAnyway' : 'assignment.includeSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('assignment.includeWhy', { name: organisation.shortName })}</p>
      {changed && (
        <div role="alert">
          <p>{t(isGiven ? 'assignment.includeGiven' : 'assignment.includeChanged')}</p>
          <AssignmentMark row={row} />
          {page.partTotals && (
            <p>{t('assignment.parts', { closed: page.partTotals.closed, count: page.partTotals.all })}</p>
          )}
        </div>
      )}
    </FormDialog>
  );
}
