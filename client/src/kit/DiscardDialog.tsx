import type { ReactNode } from 'react';
import { FormDialog } from './FormDialog.tsx';
import { say } from './toast.ts';

/** What became of it, whatever was answered. */
type Ended = { readonly is: 'done' } | { readonly is: 'refused' | 'stale'; readonly sentence: string };

interface DiscardDialogProps {
  /** The verb, on the dialog and on its button. */
  title: string;
  /** What is lost. */
  why: string;
  /** Said once it is gone. */
  gone: string;
  discard: () => Promise<Ended>;
  /** Where one is led then, if the page went with it. */
  onGone?: () => void;
  onClose: () => void;
}

/** Asks once more before something is thrown away. */
export function DiscardDialog({ title, why, gone, discard, onGone, onClose }: DiscardDialogProps): ReactNode {
  const submit = async (): Promise<string | null> => {
    const outcome = await discard();
    if (outcome.is !== 'done') return outcome.sentence;
    say(gone);
    onGone?.();
    return null;
  };
  return (
    <FormDialog opened danger title={title} submit={title} onClose={onClose} onSubmit={submit}>
      <p>{why}</p>
    </FormDialog>
  );
}
