import { graphql, type ResultOf } from '../../graphql.ts';

export const PreviewQuery = graphql(`
  query PreviewRoadmap($source: SourceInput!, $of: ID) {
    previewRoadmap(source: $source, of: $of) {
      __typename
      ... on Unreadable {
        code
      }
      ... on Invalid {
        refused: code
      }
      ... on Preview {
        title
        periodStart
        periodEnd
        actKind
        actNumber
        actDate
        columns
        table
        tables {
          words
          rows
          columns
        }
        sections {
          number
          title
          row
        }
        measures {
          row
          number
          title
          expectedResult
          termKind
          termStart
          termEnd
          termRaw
          leads
          coExecutors
          problems {
            code
            severity
            row
            column
            value
            expected
          }
        }
        problems {
          code
          severity
          row
          column
          value
          expected
        }
        rows {
          cells {
            lines
            own
            width
          }
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
        sameAs {
          id
          title
        }
        comparison {
          same
          against
          unchanged
          roadmap {
            id
            version
            title
          }
          head {
            field
            before
            after
          }
          added {
            number
            title
            termRaw
            leads
          }
          returned {
            row
            measure {
              id
              number
              title
            }
            fields {
              field
              before
              after
            }
          }
          changed {
            row
            measure {
              id
              number
              title
            }
            fields {
              field
              before
              after
            }
          }
          removed {
            id
            number
            title
            state
          }
        }
      }
    }
  }
`);

export const ImportRoadmap = graphql(`
  mutation ImportRoadmap($source: SourceInput!, $title: String, $meanings: [MeaningInput!]!, $key: ID!) {
    importRoadmap(source: $source, title: $title, meanings: $meanings, key: $key) {
      __typename
      ... on Roadmap {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const AcceptEdition = graphql(`
  mutation AcceptEdition(
    $id: ID!
    $version: Int!
    $against: String!
    $source: SourceInput!
    $title: String
    $basis: String
    $meanings: [MeaningInput!]!
    $key: ID!
  ) {
    acceptEdition(
      id: $id
      version: $version
      against: $against
      source: $source
      title: $title
      basis: $basis
      meanings: $meanings
      key: $key
    ) {
      __typename
      ... on Roadmap {
        id
        version
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export type Preview = Extract<ResultOf<typeof PreviewQuery>['previewRoadmap'], { __typename: 'Preview' }>;
export type Problem = Preview['problems'][number];
export type ReadMeasure = Preview['measures'][number];
export type EditionComparison = NonNullable<Preview['comparison']>;
export type ReadName = Preview['names'][number];
export type ColumnKind = Preview['columns'][number];

export const columnKinds = [
  'number',
  'title',
  'result',
  'term',
  'start',
  'end',
  'executor',
  'coExecutor',
  'state',
  'report',
  'other',
] as const satisfies readonly ColumnKind[];

/** A document, and what was put right in it so far. */
export interface Source {
  fileId: string | null;
  text: string | null;
  /** Which of the document's tables is meant; null leaves it to the reader. */
  table: number | null;
  columns: { column: number; kind: ColumnKind }[];
  cells: { row: number; column: number; text: string }[];
}

export const severities = ['error', 'warning', 'note'] as const satisfies readonly Problem['severity'][];

/** Everything that wants a look, what must be put right first. */
export function problemsOf(preview: Preview): Problem[] {
  const all = [...preview.problems, ...preview.measures.flatMap(({ problems }) => problems)];
  return severities.flatMap((severity) => all.filter((problem) => problem.severity === severity));
}

/** The cell put right, in the place of an earlier correction of the same cell. */
export const withCell = (source: Source, cell: Source['cells'][number]): Source => ({
  ...source,
  cells: [...source.cells.filter((one) => one.row !== cell.row || one.column !== cell.column), cell],
});

/** The column's meaning put right. */
export const withColumn = (source: Source, column: Source['columns'][number]): Source => ({
  ...source,
  columns: [...source.columns.filter((one) => one.column !== column.column), column],
});

/** Another table of the document: what was put right in the one before says nothing about it. */
export const withTable = (source: Source, table: number): Source => ({ ...source, table, columns: [], cells: [] });
