import { useClient } from 'urql';
import { graphql, type ResultOf } from '../../graphql.ts';
import { useUnread } from '../../roadmap/import/unread.ts';
import { useWords } from '../../words/words.ts';

const ReadPassport = graphql(`
  query ReadPassport($fileId: ID!) {
    readPassport(fileId: $fileId) {
      __typename
      ... on ReadPassport {
        name
        municipality
        targetGroups
        contacts
        unread
        papers
        measures {
          id
          number
          title
        }
        texts {
          part
          text {
            kind
            runs {
              text
              bold
              italic
            }
          }
        }
        results {
          year
          label
          value
          unit
          bound
        }
      }
      ... on Unreadable {
        code
      }
      ... on Invalid {
        refused: code
      }
    }
  }
`);

type Answer = ResultOf<typeof ReadPassport>['readPassport'];

/** A passport as it was understood from a document. */
export type ReadPassport = Extract<Answer, { __typename: 'ReadPassport' }>;

/** Reads an uploaded document; what came of it, or the sentence that says why nothing did. */
export function useReading(): (fileId: string) => Promise<ReadPassport | string> {
  const { t } = useWords();
  const client = useClient();
  const unread = useUnread();
  return async (fileId) => {
    const { data, error } = await client.query(ReadPassport, { fileId }, { requestPolicy: 'network-only' }).toPromise();
    const answer = data?.readPassport;
    return answer?.__typename === 'ReadPassport' ? answer : (unread(answer, error) ?? t('refusal.fault'));
  };
}

/** What was read, as the first version of the passport is begun with; its name is asked for beside it. */
export const wordsOf = ({ municipality, targetGroups, texts, results, contacts, measures }: ReadPassport) => ({
  municipality,
  targetGroups,
  parts: texts.map(({ part, text }) => ({
    part,
    text: text.map(({ kind, runs }) => ({
      kind,
      runs: runs.map(({ text: said, bold, italic }) => ({ text: said, bold, italic })),
    })),
  })),
  results: results.map(({ year, label, value, unit, bound }) => ({ year, label, value, unit, bound })),
  contacts,
  measureIds: measures.map(({ id }) => id),
});
