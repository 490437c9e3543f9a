import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';
import { changePassword } from './door.ts';
import { useFaultWords } from './fault.ts';

/** Shorter than this a password is refused, in characters. */
const shortest = 10;

function ChangePassword({ onClose, onChanged }: { onClose: () => void; onChanged: () => void }): ReactNode {
  const { t } = useWords();
  const words = useFaultWords();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [others, setOthers] = useState(true);
  const [wrong, setWrong] = useState<{ field: 'current' | 'fresh'; sentence: string } | null>(null);
  const submit = async (): Promise<string | null> => {
    setWrong(null);
    const fault = await changePassword({
      currentPassword: current,
      newPassword: fresh,
      revokeOtherSessions: others,
    });
    if (fault === null) {
      say(t('account.passwordChanged'));
      onChanged();
      return null;
    }
    if (fault.code === 'wrongPassword') setWrong({ field: 'current', sentence: words(fault) });
    else if (fault.code === 'short' || fault.code === 'long') setWrong({ field: 'fresh', sentence: words(fault) });
    else return words(fault);
    return '';
  };
  const eye = { 'aria-label': t('signIn.showPassword') };
  return (
    <FormDialog
      opened
      title={t('account.changePassword')}
      submit={t('account.changePassword')}
      onClose={onClose}
      onSubmit={submit}
    >
      <PasswordInput
        data-autofocus
        label={t('account.currentPassword')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={wrong?.field === 'current' && wrong.sentence}
        visibilityToggleButtonProps={eye}
      />
      <PasswordInput
        label={t('account.newPassword')}
        description={t('invitation.passwordHint', { count: shortest })}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={fresh}
        onChange={(event) => setFresh(event.currentTarget.value)}
        error={wrong?.field === 'fresh' && wrong.sentence}
        visibilityToggleButtonProps={eye}
      />
      <Checkbox
        label={t('account.endOthersToo')}
        checked={others}
        onChange={(event) => setOthers(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

/** The password: changed with the old one; whoever signs in through another service has none here. */
export function PasswordPart({ has, onChanged }: { has: boolean; onChanged: () => void }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('account.password')}>
      <div className={styles.row}>
        <p>{t(has ? 'account.passwordAbout' : 'account.noPassword')}</p>
        {has && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('account.changePassword')}
          </Button>
        )}
      </div>
      {open && <ChangePassword onClose={() => setOpen(false)} onChanged={onChanged} />}
    </Panel>
  );
}
