import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import {
  recover,
  type SecondFault,
  type SecondWay,
  type SignInFault,
  signInByPassword,
  signInByProvider,
  verifySecond,
} from './door.ts';
import styles from './SignInPage.module.css';

const Doors = graphql(`
  query Doors {
    house {
      providers
      demo {
        email
        password
        name
        post
      }
    }
  }
`);

type Step = 'password' | SecondWay | 'code' | 'recover';

/** Arrives as a new page: nothing of an earlier person is left in memory. */
function arrive(to: string | undefined): void {
  location.assign(to?.startsWith('/') && !to.startsWith('//') ? to : '/');
}

function useFaultWords(): (fault: SignInFault) => string {
  const { t } = useWords();
  return (fault) =>
    fault.code === 'tooMany' ? t('signIn.tooMany', { count: fault.minutes }) : t(`signIn.${fault.code}`);
}

function PasswordForm({ onTotp, onDone }: { onTotp: () => void; onDone: () => void }): ReactNode {
  const { t } = useWords();
  const words = useFaultWords();
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await signInByPassword(String(form.get('email')), String(form.get('password')));
    setBusy(false);
    if (answer.is === 'fault') setFault(answer.fault);
    else if (answer.is === 'totp') onTotp();
    else onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        name="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        label={t('signIn.email')}
        required
        withAsterisk={false}
      />
      <PasswordInput
        name="password"
        autoComplete="current-password"
        label={t('signIn.password')}
        required
        withAsterisk={false}
        error={fault && words(fault)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <Button type="submit" loading={busy} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

interface SecondStepProps {
  onDone: () => void;
  /** The time is over or the code was used: the password is asked for again, and why. */
  onAgain: (why: SecondFault) => void;
}

/** The number from the app, or, without the phone, a recovery code. */
function SecondForm({ by, onDone, onAgain }: SecondStepProps & { by: SecondWay }): ReactNode {
  const { t } = useWords();
  const words = useFaultWords();
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    setBusy(true);
    const answer = await verifySecond(by, code);
    setBusy(false);
    if (answer.is === 'again') onAgain(answer.why);
    else if (answer.is === 'fault') setFault(answer.fault);
    else onDone();
  };
  const app = by === 'totp';
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        key={by}
        name="code"
        autoComplete={app ? 'one-time-code' : 'off'}
        {...(app ? { inputMode: 'numeric', pattern: '[0-9 ]{6,8}' } : { autoCapitalize: 'none', spellCheck: false })}
        autoFocus
        required
        withAsterisk={false}
        label={t(app ? 'signIn.totp' : 'signIn.backup')}
        description={t(app ? 'signIn.totpHint' : 'signIn.backupHint')}
        error={fault && words(fault)}
      />
      <Button type="submit" loading={busy} fullWidth>
        {t('signIn.totpSubmit')}
      </Button>
      {!app && <p className={styles.hint}>{t('signIn.noWay')}</p>}
    </form>
  );
}

/** A printed code opens an invitation, as a link in a letter does. */
function CodeForm(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/gu, '');
    void navigate({ to: '/invitation/$code', params: { code } });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        name="code"
        autoComplete="off"
        autoFocus
        required
        withAsterisk={false}
        label={t('signIn.code')}
        description={t('signIn.codeHint')}
      />
      <Button type="submit" fullWidth>
        {t('signIn.openCode')}
      </Button>
    </form>
  );
}

function RecoverForm(): ReactNode {
  const { t } = useWords();
  const [said, setSaid] = useState<'signIn.recovered' | 'signIn.unreachable' | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const sent = await recover(String(new FormData(event.currentTarget).get('email')));
    setSaid(sent ? 'signIn.recovered' : 'signIn.unreachable');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
        label={t('signIn.address')}
        description={t('signIn.recoverHint')}
      />
      <Button type="submit" fullWidth>
        {t('signIn.recover')}
      </Button>
      {said !== null && <p role="status">{t(said)}</p>}
    </form>
  );
}

const headings = {
  password: 'signIn.title',
  totp: 'signIn.totpTitle',
  backup: 'signIn.totpTitle',
  code: 'signIn.byCode',
  recover: 'signIn.forgot',
} as const satisfies Record<Step, string>;

/** The other ways on from a step, and what their buttons say. */
const others = (step: Step): (keyof typeof wayWord)[] =>
  step === 'password' ? ['code', 'recover'] : step === 'totp' ? ['backup'] : step === 'backup' ? ['totp'] : [];
const wayWord = {
  code: 'signIn.byCode',
  recover: 'signIn.forgot',
  backup: 'signIn.byBackup',
  totp: 'signIn.byApp',
} as const;

/** Why the other provider did not lead in. */
const turnedAway = (code: string) =>
  code === 'unreachable' ||
  code === 'expired' ||
  code === 'again' ||
  code === 'code_used' ||
  code === 'not_invited' ||
  code === 'address_not_verified' ||
  code === 'account_closed'
    ? (`signIn.${code}` as const)
    : ('signIn.provider_failed' as const);

/** The way in: e-mail and password, a code from the app where it is on, another provider where one is offered. */
export function SignInPage(): ReactNode {
  const { t } = useWords();
  const { to, error } = useSearch({ from: '/sign-in' });
  const [turned, setTurned] = useState<string | null>(error ?? null);
  const [step, setStep] = useState<Step>('password');
  const [{ data }] = useQuery({ query: Doors });
  const done = (): void => arrive(to);
  const again = (why: SecondFault): void => {
    setTurned(why);
    setStep('password');
  };
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <PageHead title={t(headings[step])} below={step === 'password' && t('app.about')} />
        {turned !== null && <p role="alert">{t(turnedAway(turned))}</p>}
        {(step === 'totp' || step === 'backup') && <SecondForm by={step} onDone={done} onAgain={again} />}
        {step === 'password' && <PasswordForm onTotp={() => setStep('totp')} onDone={done} />}
        {step === 'code' && <CodeForm />}
        {step === 'recover' && <RecoverForm />}
        {step === 'password' &&
          data?.house.providers.map((provider) => (
            <Button
              key={provider}
              variant="default"
              fullWidth
              mt="sm"
              onClick={() => void signInByProvider(to ?? '/').then((led) => setTurned(led ? null : 'unreachable'))}
            >
              {t('signIn.oidc', { provider })}
            </Button>
          ))}
        <p className={styles.ways}>
          {others(step).map((way) => (
            <TextButton key={way} onClick={() => setStep(way)}>
              {t(wayWord[way])}
            </TextButton>
          ))}
          {step !== 'password' && <TextButton onClick={() => setStep('password')}>{t('signIn.back')}</TextButton>}
        </p>
        <p className={styles.hint}>{t('signIn.uninvited')}</p>
        <p className={styles.hint}>
          <a href="/registry">{t('signIn.registry')}</a>
        </p>
      </div>
      {data?.house.demo && <DemoAccounts accounts={data.house.demo} onDone={done} />}
    </div>
  );
}
