import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../act.ts';
import { graphql } from '../graphql.ts';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';

const Sends = graphql('query Sends { house { sendsMail } }');

const Invite = graphql(`
  mutation Invite($personId: ID!, $kind: InvitationKind!, $key: ID!) {
    invite(personId: $personId, kind: $kind, key: $key) {
      __typename
      ... on Invited {
        secret
        invitation {
          id
          kind
          expiresAt
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

interface Made {
  readonly secret: string | null;
  readonly kind: 'LINK' | 'CODE';
  readonly expiresAt: string;
}

/** Gives a person a way in: a link, by mail where the hub sends mail, or a code to print. The secret is shown once. */
export function InvitePanel({ person }: { person: { id: string; name: string; signsIn: boolean } }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const [made, setMade] = useState<Made | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: Sends });
  const invite = async (kind: 'LINK' | 'CODE'): Promise<void> => {
    const outcome = await act(Invite, { personId: person.id, kind, key: newKey() });
    setFault(outcome.is === 'done' ? null : outcome.sentence);
    if (outcome.is !== 'done') return;
    const { secret, invitation } = outcome.answer;
    setMade({ secret, kind: invitation.kind, expiresAt: invitation.expiresAt });
  };
  const mailed = data?.house.sendsMail === true;
  return (
    <section aria-labelledby="way-in">
      <h2 id="way-in" className={`${styles.part} no-print`}>
        {t('invite.title')}
      </h2>
      <p className={`${styles.facts} no-print`}>{t(person.signsIn ? 'invite.again' : 'invite.first')}</p>
      <div className={`${styles.actions} no-print`}>
        <Button variant="default" onClick={() => void invite('LINK')}>
          {t(mailed ? 'invite.mail' : 'invite.link')}
        </Button>
        <Button variant="default" onClick={() => void invite('CODE')}>
          {t('invite.code')}
        </Button>
      </div>
      {fault !== null && <p role="alert">{fault}</p>}
      <div role="status">
        {made !== null && made.secret === null && <p>{t('invite.sent')}</p>}
        {made !== null && made.secret !== null && (
          <>
            <p>{t('invite.for', { name: person.name })}</p>
            {made.kind === 'CODE' && <p>{t('invite.where')}</p>}
            <p className={styles.secret}>
              {made.kind === 'CODE' ? location.host : location.origin}/invitation/{made.secret}
            </p>
            <p className={styles.facts}>{t('invite.until', { day: dates.long(made.expiresAt.slice(0, 10)) })}</p>
            {made.kind === 'CODE' && (
              <Button className="no-print" onClick={() => print()}>
                {t('invite.print')}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
