import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Panel } from '../../kit/Panel.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';
import { deviceOf } from './device.ts';
import { endOtherSessions, endSession, type Fault, type Session } from './door.ts';
import { useFaultWords } from './fault.ts';

/** One place where the person is signed in; ended from here, unless it is this one. */
function Line({
  session,
  busy,
  onEnd,
}: {
  session: Session;
  busy: boolean;
  onEnd: (device: string) => void;
}): ReactNode {
  const { t, dates } = useWords();
  const device = deviceOf(session.userAgent) ?? t('account.unknownDevice');
  return (
    <li>
      <div>
        <p>{session.here ? <b>{device}</b> : device}</p>
        <p className={styles.soft}>
          {session.here && `${t('account.here')} · `}
          {t('account.since', { moment: dates.moment(session.since) })}
          {session.address && ` · ${session.address}`}
        </p>
      </div>
      {!session.here && (
        <Button
          variant="default"
          disabled={busy}
          aria-label={t('account.endOf', { device })}
          onClick={() => onEnd(device)}
        >
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}

/** Where the person is signed in, and how to be signed in there no more. */
export function SessionsPart({
  sessions,
  onChanged,
}: {
  sessions: readonly Session[];
  onChanged: () => void;
}): ReactNode {
  const { t } = useWords();
  const words = useFaultWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const end = async (act: () => Promise<Fault | null>, done: string): Promise<void> => {
    setBusy(true);
    const refused = await act();
    setBusy(false);
    setFault(refused);
    if (refused === null) say(done);
    onChanged();
  };
  const others = sessions.filter(({ here }) => !here);
  return (
    <Panel title={t('account.sessions')}>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <Line
            key={session.token}
            session={session}
            busy={busy}
            onEnd={(device) => void end(() => endSession(session.token), t('account.ended', { device }))}
          />
        ))}
      </ul>
      {fault && (
        <p role="alert" className={styles.fault}>
          {words(fault)}
        </p>
      )}
      {others.length > 0 && (
        <div className={styles.actions}>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => void end(endOtherSessions, t('account.othersEnded'))}
          >
            {t('account.endOthers')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
