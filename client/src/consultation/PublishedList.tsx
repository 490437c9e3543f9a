import { TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { Pages } from '../kit/Pages.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useListLook } from '../kit/useListLook.ts';
import { useStart } from '../live.ts';
import { PassportText } from '../practice/text/PassportText.tsx';
import { useWords } from '../words/words.ts';
import styles from './consultation.module.css';
import { useConsultationsLive } from './live.ts';
import { type QuestionsLook, readQuestionsLook } from './look.ts';

/** How many published questions stand on one page. */
const onPage = 25;

const PublishedQuery = graphql(`
  query PublishedQuestions($text: String, $first: Int!, $skip: Int!) {
    cursor
    publishedQuestions(text: $text, first: $first, skip: $skip) {
      total
      questions {
        id
        subject
        question
        publishedAt
        answer {
          kind
          runs {
            text
            bold
            italic
          }
        }
      }
    }
  }
`);

type Question = ResultOf<typeof PublishedQuery>['publishedQuestions']['questions'][number];

function Opened({ one }: { one: Question }): ReactNode {
  const { t } = useWords();
  return (
    <li data-row={one.id}>
      <details>
        <summary>{one.subject}</summary>
        <div>
          <p className={styles.question}>{one.question}</p>
          <PassportText text={one.answer} />
          <p className={`${styles.address} no-print`}>
            <a href={`/registry/questions/${one.id}`}>{t('question.publicPage')}</a>
          </p>
        </div>
      </details>
    </li>
  );
}

/** Questions that were published without names, to be searched by everybody. */
export function PublishedList(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const put = (next: QuestionsLook): void =>
    void navigate({
      to: '/questions',
      search: readQuestionsLook({ ...next, part: 'published' }),
      replace: true,
    });
  const { look, typed, setTyped, turn } = useListLook<QuestionsLook>(useSearch({ from: '/questions' }), put);
  const { page = 1, q = null } = look;
  const [answer, ask] = useQuery({
    query: PublishedQuery,
    variables: { text: q, first: onPage, skip: (page - 1) * onPage },
  });
  useConsultationsLive(useStart(answer));
  const { data, error } = answer;
  const found = data?.publishedQuestions;
  return (
    <>
      <search className={`${styles.search} no-print`}>
        <TextInput
          type="search"
          label={t('questions.search')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      <p className={`${styles.address} no-print`}>
        {t('questions.forAll')} <a href="/registry/questions">{t('questions.publicPage')}</a>
      </p>
      {!found && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {found?.total === 0 && (
        <Empty title={t(q === null ? 'questions.none.published' : 'questions.notFound')}>
          {q !== null && <p>{t('questions.notFoundWhy')}</p>}
        </Empty>
      )}
      {found && found.total > 0 && (
        <ul className={styles.published}>
          {found.questions.map((one) => (
            <Opened key={one.id} one={one} />
          ))}
        </ul>
      )}
      {found && <Pages page={page} total={found.total} onPage={onPage} onTurn={turn} />}
    </>
  );
}
