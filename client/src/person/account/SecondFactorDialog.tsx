import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import formStyles from '../../kit/FormDialog.module.css';
import { QrCode } from '../../kit/QrCode.tsx';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';
import {
  appAddress,
  type Begun,
  beginSecondFactor,
  confirmSecondFactor,
  type Fault,
  newRecoveryCodes,
} from './door.ts';
import { useFaultWords } from './fault.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface StepProps {
  submit: string;
  /** Null when it was done. */
  onSubmit: (typed: string) => Promise<Fault | null>;
  field: (props: { error: ReactNode; name: string }) => ReactNode;
  children?: ReactNode;
}

/** One step: something to read, one field, one button; a refusal stands at the field. */
function Step({ submit, onSubmit, field, children }: StepProps): ReactNode {
  const words = useFaultWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('typed'));
    setBusy(true);
    const refused = await onSubmit(typed);
    setBusy(false);
    setFault(refused);
  };
  return (
    <form className={formStyles.form} onSubmit={(event) => void send(event)}>
      {children}
      {field({ error: fault && words(fault), name: 'typed' })}
      <div className={formStyles.actions}>
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

export function PasswordStep({ submit, onSubmit, children }: Omit<StepProps, 'field'>): ReactNode {
  const { t } = useWords();
  return (
    <Step
      submit={submit}
      onSubmit={onSubmit}
      field={(props) => (
        <PasswordInput
          {...props}
          data-autofocus
          autoComplete="current-password"
          required
          withAsterisk={false}
          label={t('account.currentPassword')}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
      )}
    >
      {children}
    </Step>
  );
}

function AppStep({ begun, account, onDone }: { begun: Begun; account: string; onDone: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Step
      submit={t('account.turnOn')}
      onSubmit={async (code) => {
        const fault = await confirmSecondFactor(code);
        if (fault === null) onDone();
        return fault;
      }}
      field={(props) => (
        <TextInput
          {...props}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,8}"
          autoFocus
          required
          withAsterisk={false}
          label={t('account.typeCode')}
        />
      )}
    >
      <p>{t('account.scan')}</p>
      <div className={styles.setup}>
        <div className={styles.qr}>
          <QrCode text={appAddress(account, begun.key)} label={t('account.qr')} />
        </div>
        <div>
          <p className={styles.soft}>{t('account.orKey')}</p>
          <p className={styles.key}>{begun.key.replace(/(.{4})(?=.)/gu, '$1 ')}</p>
        </div>
      </div>
    </Step>
  );
}

interface DialogProps {
  /** `begin` turns the second factor on; `renew` gives new recovery codes. */
  what: 'begin' | 'renew';
  /** What the person signs in with, for the list in the app. */
  account: string;
  name: string;
  onClose: () => void;
  onChanged: () => void;
}

/** Password, app, recovery codes: three steps, after each of which one may leave with nothing half-done. */
export function SecondFactorDialog({ what, account, name, onClose, onChanged }: DialogProps): ReactNode {
  const { t } = useWords();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const given = async (password: string): Promise<Fault | null> => {
    if (what === 'renew') {
      const fresh = await newRecoveryCodes(password);
      if ('code' in fresh) return fresh;
      setCodes(fresh);
      return null;
    }
    const answer = await beginSecondFactor(password);
    if ('code' in answer) return answer;
    setBegun(answer);
    return null;
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(codes ? 'account.recovery' : what === 'begin' ? 'account.second' : 'account.newRecovery')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
      {...(codes && { closeOnClickOutside: false })}
    >
      {codes ? (
        <RecoveryCodes codes={codes} name={name} onDone={onClose} />
      ) : begun ? (
        <AppStep
          begun={begun}
          account={account}
          onDone={() => {
            setCodes(begun.recovery);
            onChanged();
          }}
        />
      ) : (
        <PasswordStep submit={t('account.goOn')} onSubmit={given}>
          <p>{t(what === 'begin' ? 'account.secondFirst' : 'account.newRecoveryAbout')}</p>
        </PasswordStep>
      )}
    </Modal>
  );
}
