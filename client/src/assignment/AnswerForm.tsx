import { type ReactNode, type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { type Flush, SavedField } from '../kit/SavedField.tsx';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { useWords } from '../words/words.ts';
import { SaveAnswer } from './acts.ts';
import { type Answer, Card_answer } from './fragment.ts';

interface Written {
  text: string;
  files: readonly Attached[];
}

/** Saves what is still being written, and gives the report as it then stands; null where it could not be saved. */
export type FlushAnswer = () => Promise<Answer | null>;

/**
 * Saves one after another: one that overtook the one before would meet a version that it does not know. What is sent is
 * what was touched, over the newest that is known of the rest: a file takes nothing from words that were written meanwhile.
 */
function useSaver(answer: Answer) {
  const act = useAct();
  const stands = useRef(answer);
  const last = useRef<Promise<string | null>>(Promise.resolve(null));
  /** A colleague saved the same report meanwhile: what stands now, and what was written here. */
  const [conflict, setConflict] = useState<{ theirs: Answer; yours: Written } | null>(null);
  if (answer.version > stands.current.version) stands.current = answer;
  const send = async (part: Partial<Written>): Promise<string | null> => {
    const { id, version, text, files } = stands.current;
    const yours = { text, files, ...part };
    const words = { text: yours.text, fileIds: part.files?.map((file) => file.id) ?? null };
    const outcome = await act(SaveAnswer, { id, version, words, key: newKey() });
    if (outcome.is === 'done') {
      stands.current = readFragment(Card_answer, outcome.answer);
      return null;
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'AssignmentReport') setConflict({ theirs: readFragment(Card_answer, now), yours });
    return outcome.sentence;
  };
  const save = (part: Partial<Written>): Promise<string | null> => {
    last.current = last.current.then(() => send(part));
    return last.current;
  };
  /** Takes what the colleague saved for what stands, and puts the own version over it where that was chosen. */
  const settle = (keepYours: boolean): void => {
    if (!conflict) return;
    stands.current = conflict.theirs;
    setConflict(null);
    if (keepYours) void save(conflict.yours);
  };
  return { stands, save, conflict, settle, putOff: () => setConflict(null) };
}

interface AnswerFormProps {
  answer: Answer;
  /** Where the form leaves the way to save what is still being written. */
  flush: RefObject<FlushAnswer | null>;
}

/** What is written of a report: whole letters can be pasted, or attached. Saved as one writes. */
export function AnswerForm({ answer, flush }: AnswerFormProps): ReactNode {
  const { t } = useWords();
  const { stands, save, conflict, settle, putOff } = useSaver(answer);
  const [fault, setFault] = useState<string | null>(null);
  /** How often the words on the screen gave way to those of a colleague: each time the field begins anew. */
  const [given, setGiven] = useState(0);
  const field = useRef<Flush>(null);
  useImperativeHandle(flush, () => async () => ((await field.current?.()) === false ? null : stands.current));
  const attach = async (files: Attached[]): Promise<void> => setFault(await save({ files }));
  return (
    <>
      <SavedField
        key={given}
        label={t('report.text')}
        description={t('assignment.reportHint')}
        value={stands.current.text}
        rows={5}
        onSave={(text) => save({ text })}
        flush={field}
      />
      <Attachments files={stands.current.files} missing={fault} onChange={(files) => void attach(files)} />
      <ConflictDialog
        conflict={bothOf(conflict?.yours ?? { text: '', files: [] }, conflict?.theirs ?? null, [
          [t('report.text'), ({ text }) => text],
          [t('report.files'), ({ files }) => files.map(({ name }) => name).join('\n')],
        ])}
        onKeepTheirs={() => {
          settle(false);
          setGiven(given + 1);
        }}
        onKeepYours={() => settle(true)}
        onClose={putOff}
      />
    </>
  );
}
