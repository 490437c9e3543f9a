import { type ReactNode, useRef, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { SavedField } from '../kit/SavedField.tsx';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { useWords } from '../words/words.ts';
import { SaveAnswer } from './acts.ts';
import { type Answer, Card_answer } from './fragment.ts';

interface Written {
  text: string;
  files: readonly Attached[];
}

/** Saves one after another: one that overtook the one before would meet a version that it does not know. */
function useSaver(answer: Answer) {
  const act = useAct();
  const version = useRef(answer.version);
  const last = useRef<Promise<string | null>>(Promise.resolve(null));
  /** A colleague saved the same report meanwhile: what stands now, and what was written here. */
  const [conflict, setConflict] = useState<{ theirs: Answer; yours: Written } | null>(null);
  version.current = Math.max(version.current, answer.version);
  const send = async (written: Written): Promise<string | null> => {
    const words = { text: written.text, fileIds: written.files.map(({ id }) => id) };
    const outcome = await act(SaveAnswer, { id: answer.id, version: version.current, words, key: newKey() });
    if (outcome.is === 'done') {
      version.current = readFragment(Card_answer, outcome.answer).version;
      return null;
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'AssignmentReport') setConflict({ theirs: readFragment(Card_answer, now), yours: written });
    return outcome.sentence;
  };
  const save = (written: Written): Promise<string | null> => {
    last.current = last.current.then(() => send(written));
    return last.current;
  };
  const settle = (keepYours: boolean): void => {
    if (!conflict) return;
    version.current = conflict.theirs.version;
    setConflict(null);
    if (keepYours) void save(conflict.yours);
  };
  return { save, conflict, settle, putOff: () => setConflict(null) };
}

/** What is written of a report: whole letters can be pasted, or attached. Saved as one writes. */
export function AnswerForm({ answer }: { answer: Answer }): ReactNode {
  const { t } = useWords();
  const { save, conflict, settle, putOff } = useSaver(answer);
  const [fault, setFault] = useState<string | null>(null);
  const attach = async (files: Attached[]): Promise<void> => setFault(await save({ text: answer.text, files }));
  return (
    <>
      <SavedField
        label={t('report.text')}
        description={t('assignment.reportHint')}
        value={answer.text}
        rows={5}
        onSave={(text) => save({ text, files: answer.files })}
      />
      <Attachments files={answer.files} missing={fault} onChange={(files) => void attach(files)} />
      <ConflictDialog
        conflict={bothOf(conflict?.yours ?? { text: '', files: [] }, conflict?.theirs ?? null, [
          [t('report.text'), ({ text }) => text],
          [t('report.files'), ({ files }) => files.map(({ name }) => name).join('\n')],
        ])}
        onKeepTheirs={() => settle(false)}
        onKeepYours={() => settle(true)}
        onClose={putOff}
      />
    </>
  );
}
