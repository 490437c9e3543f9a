import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Panel } from '../../kit/Panel.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';
import { endSecondFactor } from './door.ts';
import { PasswordStep, SecondFactorDialog } from './SecondFactorDialog.tsx';

interface SecondFactorPartProps {
  on: boolean;
  account: string;
  name: string;
  onChanged: () => void;
}

/** The second step of signing in: a number from an app on the phone. */
export function SecondFactorPart({ on, account, name, onChanged }: SecondFactorPartProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState<'begin' | 'renew' | 'end' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Panel title={t('account.second')}>
      <p>{t(on ? 'account.secondOn' : 'account.secondOff')}</p>
      <div className={styles.actions}>
        {on ? (
          <>
            <Button variant="default" onClick={() => setOpen('renew')}>
              {t('account.newRecovery')}
            </Button>
            <Button variant="default" onClick={() => setOpen('end')}>
              {t('account.turnOff')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setOpen('begin')}>
            {t('account.turnOnStart')}
          </Button>
        )}
      </div>
      {(open === 'begin' || open === 'renew') && (
        <SecondFactorDialog what={open} account={account} name={name} onClose={close} onChanged={onChanged} />
      )}
      {open === 'end' && (
        <Modal opened onClose={close} title={t('account.turnOff')} closeButtonProps={{ 'aria-label': t('kit.close') }}>
          <PasswordStep
            submit={t('account.turnOff')}
            onSubmit={async (password) => {
              const fault = await endSecondFactor(password);
              if (fault !== null) return fault;
              say(t('account.turnedOff'));
              onChanged();
              close();
              return null;
            }}
          >
            <p>{t('account.turnOffAbout')}</p>
          </PasswordStep>
        </Modal>
      )}
    </Panel>
  );
}
