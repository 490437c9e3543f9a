import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { DayText } from '../kit/DayText.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useMaterialsLive } from '../material/live.ts';
import practiceStyles from '../practice/practice.module.css';
import { useWords } from '../words/words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { ConsultationMark } from './ConsultationMark.tsx';
import styles from './consultation.module.css';
import { type Card, Card_consultation, type Page, Page_consultation } from './fragment.ts';
import { useConsultationLive } from './live.ts';
import { Steps } from './Steps.tsx';
import { Turns } from './Turns.tsx';

const QuestionQuery = graphql(
  `
    query Question($id: ID!) {
      cursor
      consultation(id: $id) {
        ...Page_consultation
      }
    }
  `,
  [Page_consultation],
);

/** What it is about, for whoever may see that. */
function Links({ page: { measure, practice, material } }: { page: Page }): ReactNode {
  const { t } = useWords();
  const links = [
    measure && (
      <Link key={measure.id} to="/measures/$id" params={{ id: measure.id }}>
        {measure.number} {measure.title}
      </Link>
    ),
    practice && (
      <Link key={practice.id} to="/practices/$id" params={{ id: practice.id }}>
        {practice.passports[0]?.name ?? t('nav.practices')}
      </Link>
    ),
    material && (
      <Link key={material.id} to="/materials/$id" params={{ id: material.id }}>
        {material.versions[0]?.title ?? t('materials.title')}
      </Link>
    ),
  ].filter((link) => link !== null);
  if (links.length === 0) return null;
  return (
    <p className={styles.about}>
      {t('question.isAbout')} {links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]))}
    </p>
  );
}

function Standing({ page, card }: { page: Page; card: Card }): ReactNode {
  const { t } = useWords();
  return (
    <span className={practiceStyles.standing}>
      <ConsultationMark one={card} />
      {card.state === 'ASKED' && <DayText day={card.dueOn} as="until" />}
      {!page.isAsker && (
        <span>
          {card.askedBy ? (
            <Link to="/people/$id" params={{ id: card.askedBy.id }}>
              {card.askedBy.name}
            </Link>
          ) : null}
          {card.organisation && ` · ${card.organisation.shortName}`}
        </span>
      )}
      {card.answerer !== null && <span>{t('question.answers', { name: card.answerer })}</span>}
      {card.publication && <a href={`/registry/questions/${card.publication.id}`}>{t('question.publicPage')}</a>}
    </span>
  );
}

/** What became of the term, or why there is no answer. */
function Said({ page, card }: { page: Page; card: Card }): ReactNode {
  const { t } = useWords();
  if (card.state === 'CLOSED')
    return (
      <p className={styles.said}>
        {page.closeReason === null ? t('question.takenBack') : t('question.closed', { reason: page.closeReason })}
      </p>
    );
  if (card.state !== 'ASKED' || page.termReason === null) return null;
  return <p className={styles.said}>{t('question.extended', { reason: page.termReason })}</p>;
}

function Shown({ page, card }: { page: Page; card: Card }): ReactNode {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const answers = page.nextSteps.includes('ANSWER') && (card.state === 'ASKED' || adding);
  return (
    <>
      <PageHead
        title={card.subject}
        above={<Link to="/questions">{t('questions.title')}</Link>}
        below={<Standing page={page} card={card} />}
        actions={<Steps page={page} card={card} onAnswer={() => setAdding(true)} />}
      />
      <div className={styles.page}>
        <Links page={page} />
        <Said page={page} card={card} />
        <Turns turns={page.turns} />
        {answers && (
          <AnswerForm
            id={page.id}
            version={card.version}
            adds={card.state !== 'ASKED'}
            onDone={() => setAdding(false)}
          />
        )}
      </div>
    </>
  );
}

/** A question to the centre, with what was answered. */
export function QuestionPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/questions/$id' });
  const [answer, ask] = useQuery({ query: QuestionQuery, variables: { id } });
  const start = useStart(answer);
  useConsultationLive(start);
  // What it is about is called by its newest name.
  useMaterialsLive(start);
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  if (!data.consultation) return <Missing action={<Link to="/questions">{t('questions.title')}</Link>} />;
  const page = readFragment(Page_consultation, data.consultation);
  return <Shown page={page} card={readFragment(Card_consultation, page)} />;
}
