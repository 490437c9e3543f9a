import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Failed, Loading } from '../../kit/Standing.tsx';
import { MyCertificates } from '../../training/certificate/MyCertificates.tsx';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';
import { CalendarPart } from './CalendarPart.tsx';
import { lookAtSigningIn, type SigningIn } from './door.ts';
import { LookPart } from './LookPart.tsx';
import { Mail_settings, MailPart } from './MailPart.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';
import { SessionsPart } from './SessionsPart.tsx';

const AccountQuery = graphql(
  `
  query Account {
    house {
      sendsMail
    }
    mailSettings {
      ...Mail_settings
    }
    calendarAddress {
      createdAt
    }
    me {
      id
      version
      name
      email
      username
      language
      mayManage
      memberships {
        id
        post
        organisation {
          id
          shortName
        }
      }
      appointments {
        id
        role
        organisation {
          id
          shortName
        }
        roadmap {
          id
          title
        }
      }
    }
  }
`,
  [Mail_settings],
);

type Me = NonNullable<ResultOf<typeof AccountQuery>['me']>;

function AboutPart({ me }: { me: Me }): ReactNode {
  const { t } = useWords();
  const facts: [string, ReactNode][] = [
    [t('account.name'), me.name],
    [t('signIn.address'), me.email],
    [t('invitation.username'), me.username],
    ...me.memberships.map((one): [string, ReactNode] => [
      t('person.memberships'),
      <span key={one.id}>
        {one.post},{' '}
        <Link to="/organisations/$id" params={{ id: one.organisation.id }}>
          {one.organisation.shortName}
        </Link>
      </span>,
    ]),
    ...me.appointments.map((one): [string, ReactNode] => [
      t('account.role'),
      [t(`role.${one.role}`), one.organisation?.shortName ?? one.roadmap?.title].filter(Boolean).join(' · '),
    ]),
  ];
  return (
    <Panel title={t('account.about')}>
      <dl className={styles.facts}>
        {facts.map(([name, value], at) =>
          value ? (
            <div key={`${name}-${at}`} style={{ display: 'contents' }}>
              <dt>{facts[at - 1]?.[0] === name ? <span className="visually-hidden">{name}</span> : name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className={styles.quiet}>
        {me.mayManage ? (
          <Link to="/people/$id" params={{ id: me.id }}>
            {t('account.change')}
          </Link>
        ) : (
          t('account.whoChanges')
        )}
      </p>
    </Panel>
  );
}

/** What the sign-in library knows of the person: read again after each change. */
function useSigningIn(): { signing: SigningIn | 'loading' | 'unreachable'; again: () => void } {
  const [signing, setSigning] = useState<SigningIn | 'loading' | 'unreachable'>('loading');
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let here = true;
    void lookAtSigningIn().then((answer) => here && setSigning(answer ?? 'unreachable'));
    return () => {
      here = false;
    };
  }, [asked]);
  return { signing, again: useCallback(() => setAsked((count) => count + 1), []) };
}

/** The own account: what is kept of one, how one signs in and where one is signed in, and how the hub looks. */
export function AccountPage(): ReactNode {
  const { t } = useWords();
  const [{ data, error }, ask] = useQuery({ query: AccountQuery });
  const { signing, again } = useSigningIn();
  if (!data?.me) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const { me, house, mailSettings, calendarAddress } = data;
  return (
    <>
      <PageHead title={t('me.profile')} />
      <div className={styles.page}>
        <AboutPart me={me} />
        <MyCertificates />
        {signing === 'loading' && <Loading />}
        {signing === 'unreachable' && <Failed onRetry={again} />}
        {typeof signing === 'object' && (
          <>
            <PasswordPart has={signing.hasPassword} onChanged={again} />
            {signing.hasPassword && (
              <SecondFactorPart
                on={signing.secondFactor}
                account={me.email ?? me.username ?? me.name}
                name={me.name}
                onChanged={again}
              />
            )}
            <SessionsPart sessions={signing.sessions} onChanged={again} />
          </>
        )}
        {mailSettings && <MailPart settings={mailSettings} email={me.email} isSent={house.sendsMail} />}
        <CalendarPart since={calendarAddress?.createdAt ?? null} />
        <LookPart me={me} />
      </div>
    </>
  );
}
