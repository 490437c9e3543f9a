import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './FormDialog.module.css';
import { danger as dangerous } from './theme/theme.ts';

interface FormDialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** The verb on the button. */
  submit: string;
  /** Answers null when it was done, otherwise the sentence to show, or '' where a field says it; what was typed stays. */
  onSubmit: () => Promise<string | null>;
  children: ReactNode;
  danger?: boolean;
  size?: 'md' | 'lg' | 'xl';
}

/** A short form over the page: one column, one main action, the refusal above it in words. */
export function FormDialog({
  title,
  opened,
  onClose,
  submit,
  onSubmit,
  children,
  danger,
  size = 'md',
}: FormDialogProps) {
  const { t } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = (): void => {
    setFault(null);
    onClose();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const sentence = await onSubmit();
    setBusy(false);
    setFault(sentence);
    if (sentence === null) onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        {children}
        {fault !== null && fault !== '' && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={close}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={busy} {...(danger && { color: dangerous })}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
