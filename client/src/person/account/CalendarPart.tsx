import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { say } from '../../kit/toast.ts';
import { dayOf } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';

const RenewCalendar = graphql(`
  mutation RenewCalendar($key: ID!) {
    renewCalendar(key: $key) {
      __typename
      ... on CalendarOpened {
        secret
        address {
          createdAt
        }
      }
    }
  }
`);

const RevokeCalendar = graphql(`
  mutation RevokeCalendar($key: ID!) {
    revokeCalendar(key: $key) {
      __typename
      ... on CalendarClosed {
        ok
      }
    }
  }
`);

/** The address, shown this once. */
function Address({ secret }: { secret: string }): ReactNode {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}/api/calendar/${secret}.ics`;
  return (
    <div className={styles.secret} role="status">
      <p>{t('account.calendar.once')}</p>
      <p className={styles.link}>{address}</p>
      <div>
        {/* Over plain HTTP there is no clipboard to write to; there the address is selected and copied by hand. */}
        <Button onClick={() => void navigator.clipboard?.writeText(address).then(() => setCopied(true))}>
          {t(isCopied ? 'people.copied' : 'account.calendar.copy')}
        </Button>
      </div>
      <p className={styles.soft}>{t('account.calendar.how')}</p>
    </div>
  );
}

type Asked = 'renew' | 'revoke';

interface DialogProps {
  asked: Asked;
  onClose: () => void;
  onDone: (secret: string | null) => void;
}

/** What calendars read so far they will read no more: that cannot be undone. */
function SureDialog({ asked, onClose, onDone }: DialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const submit = async (): Promise<string | null> => {
    const key = newKey();
    if (asked === 'renew') {
      const renewed = await act(RenewCalendar, { key });
      if (renewed.is !== 'done') return renewed.sentence;
      onDone(renewed.answer.secret);
      return null;
    }
    const revoked = await act(RevokeCalendar, { key });
    if (revoked.is !== 'done') return revoked.sentence;
    onDone(null);
    say(t('account.calendar.revoked'));
    return null;
  };
  return (
    <FormDialog
      opened
      danger
      title={t(`account.calendar.${asked}`)}
      submit={t(`account.calendar.${asked}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t(`account.calendar.${asked}About`)}</p>
    </FormDialog>
  );
}

/** The person's meetings and terms in a calendar of the person's own, behind a secret address. */
export function CalendarPart({ since }: { since: string | null }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const [secret, setSecret] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = async (): Promise<void> => {
    const outcome = await act(RenewCalendar, { key: newKey() });
    if (outcome.is === 'done') setSecret(outcome.answer.secret);
    else say(outcome.sentence);
  };
  return (
    <Panel title={t('account.calendar')} printed={false}>
      <p className={styles.about}>{t('account.calendar.about')}</p>
      {secret !== null && <Address secret={secret} />}
      {since === null ? (
        <div className={styles.actions}>
          <Button variant="default" onClick={() => void open()}>
            {t('account.calendar.open')}
          </Button>
        </div>
      ) : (
        <>
          {secret === null && (
            <p className={styles.quiet}>{t('account.calendar.since', { day: dates.long(dayOf(since)) })}</p>
          )}
          <div className={styles.actions}>
            <Button variant="default" onClick={() => setAsked('renew')}>
              {t('account.calendar.renew')}
            </Button>
            <Button variant="default" onClick={() => setAsked('revoke')}>
              {t('account.calendar.revoke')}
            </Button>
          </div>
        </>
      )}
      {asked !== null && <SureDialog asked={asked} onClose={() => setAsked(null)} onDone={setSecret} />}
    </Panel>
  );
}
