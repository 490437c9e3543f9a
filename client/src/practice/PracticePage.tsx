import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { Compared } from './compare/Compared.tsx';
import { PassportForm } from './form/PassportForm.tsx';
import type { Fault, Flush } from './form/saver.ts';
import { Page_practice, type Passport, type Practice, Review_passport, Words_passport } from './fragment.ts';
import { Head } from './Head.tsx';
import { usePracticeLive } from './live.ts';
import { type Own, useOwn } from './own.ts';
import { PassportSheet } from './PassportSheet.tsx';
import styles from './practice.module.css';
import { Spread_practice } from './replication/fragment.ts';
import { SpreadPanel } from './replication/SpreadPanel.tsx';
import { JudgementsPanel, toJudge } from './review/JudgementsPanel.tsx';
import { ReviewersPanel } from './review/ReviewersPanel.tsx';
import { Steps } from './step/Steps.tsx';
import { Versions } from './Versions.tsx';
import { Warnings } from './Warnings.tsx';

const PracticeQuery = graphql(
  `
    query Practice($id: ID!) {
      cursor
      practice(id: $id) {
        ...Page_practice
      }
    }
  `,
  [Page_practice],
);

/** Why the version came back, or left the registry. */
function Reason({ passport, before }: { passport: Passport; before?: Passport | undefined }): ReactNode {
  const { t } = useWords();
  const { state, reason } = before ?? passport;
  if (reason === null || (state !== 'RETURNED' && state !== 'ARCHIVED')) return null;
  return (
    <div className={styles.reason}>
      <p>
        <b>{before ? t('practice.said.before', { number: before.number }) : t(`practice.said.${state}`)}</b>
      </p>
      <p className={styles.lines}>{reason}</p>
    </div>
  );
}

interface ShownProps {
  practice: Practice;
  versions: readonly Passport[];
  passport: Passport;
  own: Own;
}

/** The words of a version, and what is said of it by those who judge; for whoever is inside. */
function Reading({ practice, versions, passport, own }: ShownProps): ReactNode {
  const isInside =
    passport.mayRemark ||
    passport.mayJudge ||
    practice.mayAppoint ||
    own.organisations.some(({ id }) => id === practice.organisation?.id);
  const isTold = passport.state !== 'DRAFT' && isInside;
  const { mayTakeOverFor, replications } = readFragment(Spread_practice, practice);
  const wide = versions.length < 2 && !isTold && mayTakeOverFor.length + replications.length === 0;
  return (
    <div className={styles.page} data-wide={wide ? '' : undefined}>
      <div>
        <Reason passport={passport} />
        {isTold && <Warnings warnings={passport.warnings} />}
        <PassportSheet passport={passport} />
        {isTold && passport.dueOn !== null && <JudgementsPanel passport={passport} viewer={own.id} />}
      </div>
      <div>
        {isTold && <ReviewersPanel practice={practice} passport={passport} />}
        <SpreadPanel practice={practice} />
        <Versions practice={practice} versions={versions} shown={passport} />
      </div>
    </div>
  );
}

interface WritingProps extends ShownProps {
  refused: Fault | null;
  onWritten: () => void;
  flush: React.RefObject<Flush | null>;
}

/** The form, and on paper the document that it makes. */
function Writing({ practice, versions, passport, refused, onWritten, flush }: WritingProps): ReactNode {
  const before = versions.find(({ number }) => number === passport.number - 1);
  return (
    <>
      <div className="no-print">
        <Reason passport={passport} before={before} />
        <Warnings warnings={passport.warnings} />
        <PassportForm
          key={passport.id}
          passport={passport}
          before={before}
          refused={refused}
          onWritten={onWritten}
          flush={flush}
        />
        <div className={styles.below}>
          <Versions practice={practice} versions={versions} shown={passport} />
        </div>
      </div>
      <div className="print-only">
        <PassportSheet passport={passport} />
      </div>
    </>
  );
}

/** One version with what can be done with it. */
function Shown(props: ShownProps): ReactNode {
  const { practice, versions, passport, own } = props;
  const { compare } = useSearch({ from: '/practices/$id' });
  const flush = useRef<Flush>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const other = versions.find(({ number }) => number === compare && number !== passport.number);
  const { judgements } = readFragment(Review_passport, passport);
  const hasJudged = judgements.some(({ reviewer }) => reviewer !== null && reviewer.id === own.id);
  const steps = (
    <Steps
      practice={practice}
      passport={passport}
      flush={() => flush.current?.() ?? Promise.resolve(passport)}
      onFault={setRefused}
      onJudge={passport.mayJudge && !hasJudged ? toJudge : null}
    />
  );
  return (
    <>
      <Head practice={practice} passport={passport} actions={steps} />
      {other && <Compared practice={practice} passport={passport} other={other} />}
      {!other && passport.mayWrite && (
        <Writing {...props} refused={refused} onWritten={() => setRefused(null)} flush={flush} />
      )}
      {!other && !passport.mayWrite && <Reading {...props} />}
    </>
  );
}

/** A practice: the passport of one of its versions, to be written, read or judged. */
export function PracticePage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/practices/$id' });
  const { version } = useSearch({ from: '/practices/$id' });
  const own = useOwn();
  const [answer, ask] = useQuery({ query: PracticeQuery, variables: { id } });
  usePracticeLive(useStart(answer));
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  if (!data.practice) return <Missing action={<Link to="/practices">{t('practices.title')}</Link>} />;
  const practice = readFragment(Page_practice, data.practice);
  const versions = readFragment(Words_passport, practice.passports);
  const passport = version === undefined ? versions[0] : versions.find(({ number }) => number === version);
  if (!passport)
    return (
      <Missing
        action={
          <Link to="/practices/$id" params={{ id }} search={{}}>
            {t('practice.latest')}
          </Link>
        }
      />
    );
  return <Shown practice={practice} versions={versions} passport={passport} own={own} />;
}
