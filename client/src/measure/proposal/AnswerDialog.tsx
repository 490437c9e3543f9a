import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { useWords } from '../../words/words.ts';
import { ClosingDay } from '../StepDialog.tsx';
import { closes } from '../step.ts';
import { AnswerProposal, type ProposalLine, Proposals_measure, type Proposed } from './fragment.ts';
import { groundsOf } from './grounds.ts';

interface AnswerDialogProps {
  measure: Proposed;
  proposal: ProposalLine;
  accept: boolean;
  onClose: () => void;
}

/** Accepts what minutes propose, on the grounds of these minutes, or declines it and says why. */
export function AnswerDialog({ measure, proposal, accept, onClose }: AnswerDialogProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const act = useAct();
  const { at, tell } = useRefusal('reason', 'closedOn');
  const [seen, setSeen] = useState({ measure: measure.version, proposal: proposal.version });
  const [reason, setReason] = useState(accept ? groundsOf(proposal, words) : '');
  const [day, setDay] = useState<string | null>(today);
  const { state } = proposal;
  const dated = accept && closes(state) && proposal.fit !== 'REACHED';
  const send = async (): Promise<string | null> => {
    const given = { id: proposal.id, version: seen.proposal, measureVersion: seen.measure, accept };
    const closedOn = dated ? day : null;
    const outcome = await act(AnswerProposal, { ...given, reason: reason.trim() || null, closedOn, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    if (current?.__typename !== 'Measure') return tell(outcome);
    const now = readFragment(Proposals_measure, current);
    setSeen({ ...seen, measure: now.version });
    return t('proposal.changed', { state: t(`state.${now.state}`) });
  };
  return (
    <FormDialog
      opened
      title={t(accept ? 'proposal.acceptTitle' : 'proposal.declineTitle', { state: t(`state.${state}`) })}
      submit={t(accept ? 'proposal.accept' : 'proposal.decline')}
      onClose={onClose}
      onSubmit={send}
    >
      {dated && closes(state) && (
        <ClosingDay label={t(`step.day.${state}`)} value={day} onChange={setDay} max={today} />
      )}
      <TextInput
        data-autofocus
        label={t(accept ? 'step.reason' : 'proposal.why')}
        description={t(accept ? 'step.reasonHint' : 'proposal.whyHint')}
        required={!accept}
        value={reason}
        error={at('reason') ?? at('closedOn')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
