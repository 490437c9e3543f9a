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

interface PasswordProps {
  label: string;
  description?: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
  error: string | false | undefined;
  first?: boolean;
}

function Password({ first, onChange, ...field }: PasswordProps): ReactNode {
  const { t } = useWords();
  return (
    <PasswordInput
      {...field}
      {...(first && { 'data-autofocus': true })}
      required
      withAsterisk={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
    />
  );
}

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
  return (
    <FormDialog
      opened
      title={t('account.changePassword')}
      submit={t('account.changePassword')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Password
        first
        label={t('account.currentPassword')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={wrong?.field === 'current' && wrong.sentence}
      />
      <Password
        label={t('account.newPassword')}
        description={t('invitation.passwordHint', { count: shortest })}
        autoComplete="new-password"
        value={fresh}
        onChange={setFresh}
        error={wrong?.field === 'fresh' && wrong.sentence}
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
