import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts';
import { type Meant, meantBy } from '../../organisation/meaning.ts';

export const PreviewResolution = graphql(`
  query PreviewResolution($document: ResolutionInput!) {
    previewResolution(document: $document) {
      __typename
      ... on Unreadable {
        code
      }
      ... on Invalid {
        refused: code
      }
      ... on ResolutionPreview {
        title
        date
        problems {
          code
          severity
          value
          expected
        }
        names {
          name
          outcome
          candidates {
            name
            organisation {
              id
              shortName
            }
            class {
              id
              shortName
            }
          }
        }
        lists {
          number
          lead
          items
          joined
        }
        rows {
          paragraph
          number
          text
          addressees
          coExecutors
          binding
          termEnd
          termRaw
          list
          measures {
            id
            number
            title
          }
          leftOut
          count
          bindingCount
          dueOn
          problems {
            code
            severity
            value
            expected
          }
        }
        sameAs {
          id
          title
          number
          date
          issuer {
            id
          }
        }
      }
    }
  }
`);

export const IssueResolution = graphql(`
  mutation IssueResolution(
    $document: ResolutionInput!
    $title: String
    $number: String
    $controllerId: ID
    $key: ID!
  ) {
    issueResolution(document: $document, title: $title, number: $number, controllerId: $controllerId, key: $key) {
      __typename
      ... on Resolution {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

type Answer = ResultOf<typeof PreviewResolution>['previewResolution'];
export type Preview = Extract<Answer, { __typename: 'ResolutionPreview' }>;
export type Row = Preview['rows'][number];
export type List = Preview['lists'][number];
export type Problem = Row['problems'][number];

type Document = VariablesOf<typeof PreviewResolution>['document'];
export type Correction = NonNullable<Document['rows']>[number];

/** A document, and what was decided about it so far. */
export interface Source {
  readonly fileId: string | null;
  readonly text: string | null;
  readonly issuerId: string;
  /** Its day, where it was put right. */
  readonly date: string | null;
  readonly meanings: ReadonlyMap<string, Meant>;
  readonly rows: readonly Correction[];
  /** Numbers of lists that are issued as one. */
  readonly joined: readonly string[];
}

/** The document as the server takes it. */
export const documentOf = ({ meanings, rows, joined, ...source }: Source): Document => ({
  ...source,
  meanings: [...meanings].map(([name, meant]) => ({ name, ...meantBy(meant) })),
  rows: [...rows],
  joined: [...joined],
});

/** One row put right, on top of what was put right in it before. */
export function withRow(source: Source, correction: Correction): Source {
  const before = source.rows.find(({ paragraph }) => paragraph === correction.paragraph);
  const others = source.rows.filter((one) => one !== before);
  return { ...source, rows: [...others, { ...before, ...correction }] };
}

/**
 * A list is issued as one from now on, or item by item again. What was put right in its rows is let go: they are other
 * rows then.
 */
export function withList(source: Source, list: List, rows: readonly Row[]): Source {
  const own = rows.filter((row) => row.list === list.number || (list.joined && row.number === list.number));
  return {
    ...source,
    joined: list.joined ? source.joined.filter((number) => number !== list.number) : [...source.joined, list.number],
    rows: source.rows.filter(({ paragraph }) => !own.some((row) => row.paragraph === paragraph)),
  };
}

/** Everything that wants a look, what must be put right first counted apart. */
export const errorsIn = ({ problems, rows }: Preview): number =>
  [...problems, ...rows.flatMap((row) => (row.leftOut ? [] : row.problems))].filter(
    ({ severity }) => severity === 'error',
  ).length;

/** How many assignments are issued, and how many of them bind. */
export function sumsOf({ rows }: Preview): { items: number; count: number; binding: number } {
  const kept = rows.filter(({ leftOut }) => !leftOut);
  return {
    items: kept.length,
    count: kept.reduce((sum, { count }) => sum + count, 0),
    binding: kept.reduce((sum, { bindingCount }) => sum + bindingCount, 0),
  };
}
