import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading } from '../kit/Standing.tsx';
import { useWords } from '../words/words.ts';
import { type AcceptFault, acceptInvitation, type Invited, lookAtInvitation, signInByPassword } from './door.ts';
import styles from './SignInPage.module.css';

function AcceptForm({ secret, invited }: { secret: string; invited: Invited }): ReactNode {
  const { t } = useWords();
  const [fault, setFault] = useState<AcceptFault | null>(null);
  const [busy, setBusy] = useState(false);
  const { min } = invited.passwordLength;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    const username = invited.needsUsername ? String(form.get('username')) : null;
    setBusy(true);
    const refused = await acceptInvitation(secret, password, username);
    setBusy(false);
    setFault(refused);
    if (refused !== null) return;
    const name = invited.email ?? username;
    if (name !== null) await signInByPassword(name, password);
    location.assign('/');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {invited.email !== null && (
        <input type="hidden" name="email" autoComplete="username" value={invited.email} readOnly />
      )}
      {invited.needsUsername && (
        <TextInput
          name="username"
          autoComplete="username"
          required
          withAsterisk={false}
          label={t('invitation.username')}
          description={t('invitation.usernameHint')}
          error={fault === 'taken' && t('invitation.taken')}
        />
      )}
      <PasswordInput
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        label={t('invitation.password')}
        description={t('invitation.passwordHint', { count: min })}
        error={fault === 'short' && t('invitation.short', { count: min })}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {(fault === 'gone' || fault === 'unreachable') && (
        <p role="alert" className={styles.fault}>
          {t(fault === 'gone' ? 'invitation.goneWhy' : 'signIn.unreachable')}
        </p>
      )}
      <Button type="submit" loading={busy} fullWidth>
        {t('invitation.accept')}
      </Button>
    </form>
  );
}

/** Where a link in a letter, or a printed code, leads: the person makes up a password and is in. */
export function InvitationPage(): ReactNode {
  const { t } = useWords();
  const { code } = useParams({ from: '/invitation/$code' });
  const [invited, setInvited] = useState<Awaited<ReturnType<typeof lookAtInvitation>> | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let here = true;
    void lookAtInvitation(code).then((answer) => here && setInvited(answer));
    return () => {
      here = false;
    };
  }, [code, asked]);

  if (invited === null) return <Loading />;
  if (invited === 'unreachable') return <Failed onRetry={() => setAsked(asked + 1)} />;
  if (invited === 'gone') {
    return (
      <div className={styles.page}>
        <div className={styles.sheet}>
          <PageHead title={t('invitation.gone')} below={t('invitation.goneWhy')} />
          <Link to="/sign-in">{t('signIn.submit')}</Link>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <PageHead title={t(invited.known ? 'invitation.again' : 'invitation.title')} below={invited.name} />
        <AcceptForm secret={code} invited={invited} />
      </div>
    </div>
  );
}
