import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { Panel } from '../kit/Panel.tsx';
import { say } from '../kit/toast.ts';
import { dayOf } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { usePeopleDuties } from './duties.ts';
import type { Person } from './fragment.ts';
import { Invite, RevokeInvitation } from './invitation.ts';
import styles from './person.module.css';
import { Secret } from './Secret.tsx';

type Kind = 'LINK' | 'CODE';
type Waiting = Person['invitations'][number];

/** An invitation that nobody has used: until when, and how to take it back or send it again. */
function WaitingLine({
  invitation,
  onAgain,
  onDone,
}: {
  invitation: Waiting;
  /** Left out where the hub sends no mail: the link is shown below, and anew each time. */
  onAgain?: () => void;
  onDone: () => void;
}): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { id, version, kind, createdAt, expiresAt } = invitation;
  const revoke = async (): Promise<void> => {
    const outcome = await act(RevokeInvitation, { id, version, key: newKey() });
    say(outcome.is === 'done' ? t('people.revoked') : outcome.sentence);
    onDone();
  };
  return (
    <li>
      <div>
        <p>{t(`people.waiting.${kind}`)}</p>
        <p className={styles.soft}>
          {t('people.waitingFrom', {
            from: dates.long(dayOf(createdAt)),
            until: dates.long(dayOf(expiresAt)),
          })}
        </p>
      </div>
      <div className={`${styles.tools} no-print`}>
        {kind === 'LINK' && onAgain && (
          <Button variant="default" onClick={onAgain}>
            {t('people.again')}
          </Button>
        )}
        <Button variant="default" onClick={() => void revoke()}>
          {t('people.revoke')}
        </Button>
      </div>
    </li>
  );
}

/** How a person comes in: by a link, by mail where the hub sends mail, or by a printed code. */
export function WayInPart({ person, onDone }: { person: Person; onDone: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { mails } = usePeopleDuties();
  const [made, setMade] = useState<{ secret: string; expiresAt: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const invite = async (kind: Kind): Promise<void> => {
    const outcome = await act(Invite, { personId: person.id, kind, key: newKey() });
    setFault(outcome.is === 'done' ? null : outcome.sentence);
    if (outcome.is !== 'done') return;
    const { secret, invitation } = outcome.answer;
    setMade(secret === null ? null : { secret, expiresAt: invitation.expiresAt });
    if (secret === null) say(t('invite.sent'));
    onDone();
  };
  return (
    <Panel title={t('invite.title')}>
      <p className={styles.soft}>{t(person.signsIn ? 'invite.again' : 'invite.first')}</p>
      <ul className={styles.lines}>
        {person.invitations.map((one) => (
          <WaitingLine
            key={one.id}
            invitation={one}
            onDone={onDone}
            {...(mails && { onAgain: () => void invite('LINK') })}
          />
        ))}
      </ul>
      <div className={`${styles.tools} no-print`}>
        {(!mails || person.email !== null) && (
          <Button variant="default" onClick={() => void invite('LINK')}>
            {t(mails ? 'invite.mail' : 'invite.link')}
          </Button>
        )}
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/people/codes" search={{ person: person.id }} />}
        >
          {t('invite.code')}
        </Button>
      </div>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div role="status">{made && <Secret {...made} />}</div>
    </Panel>
  );
}
