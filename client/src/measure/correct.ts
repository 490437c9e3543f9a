import { graphql, type ResultOf } from '../graphql.ts';
import type { Telling } from '../kit/conflict.ts';
import { meantBy, meantClass, meantOrganisation, written } from '../organisation/meaning.ts';
import type { Words } from '../words/words.ts';
import type { NamedOne } from './ExecutorsField.tsx';

export const Words_measure = graphql(`
  fragment Words_measure on Measure {
    __typename
    id
    version
    number
    title
    expectedResult
    mayDecide
    term {
      kind
      start
      end
      raw
    }
    executors {
      id
      role
      name
      byAgreement
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
`);

export const Correct = graphql(
  `
    mutation Correct(
      $id: ID!
      $version: Int!
      $number: String
      $title: String
      $expectedResult: String
      $term: TermInput
      $executors: [ExecutorInput!]
      $reason: String!
      $key: ID!
    ) {
      correctMeasure(
        id: $id
        version: $version
        number: $number
        title: $title
        expectedResult: $expectedResult
        term: $term
        executors: $executors
        reason: $reason
        key: $key
      ) {
        __typename
        ... on Measure {
          ...Words_measure
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Measure {
              ...Words_measure
            }
          }
        }
      }
    }
  `,
  [Words_measure],
);

export type Measure = ResultOf<typeof Words_measure>;

/** The words of a measure while they are being put right. */
export interface Draft {
  number: string;
  title: string;
  expectedResult: string;
  term: Measure['term'];
  executors: readonly NamedOne[];
}

export const draftOf = ({ number, title, expectedResult, term, executors }: Measure): Draft => ({
  number,
  title,
  expectedResult: expectedResult ?? '',
  term,
  executors: executors.map(({ id, role, name, byAgreement, organisation, class: ofClass }) => ({
    key: id,
    role,
    name,
    byAgreement,
    meant: (organisation && meantOrganisation(organisation)) ?? (ofClass && meantClass(ofClass)) ?? written,
  })),
});

const sent = ({ executors, term: { kind, start, end, raw }, ...words }: Draft) => ({
  ...words,
  term: { kind, start, end, raw },
  executors: executors.map(({ role, name, byAgreement, meant }) => ({
    role,
    name,
    byAgreement,
    ...meantBy(meant),
  })),
});

type Sent = ReturnType<typeof sent>;
const parts = ['number', 'title', 'expectedResult', 'term', 'executors'] as const satisfies readonly (keyof Sent)[];
type Part = (typeof parts)[number];

/** Only what was touched is sent: what somebody else put right meanwhile stays. */
export function touchedOf(draft: Draft, opened: Draft): { touched: Part[]; words: Partial<Sent> } {
  const [written, stood] = [sent(draft), sent(opened)];
  const touched = parts.filter((part) => JSON.stringify(written[part]) !== JSON.stringify(stood[part]));
  return { touched, words: Object.fromEntries(touched.map((part) => [part, written[part]])) };
}

function termSaid({ kind, start, end, raw }: Draft['term'], { t, dates }: Words): string {
  const day = (label: string, value: string | null): string[] =>
    value === null ? [] : [`${label}: ${dates.long(value)}`];
  return [
    `«${raw}»`,
    t(`correct.termKind.${kind}`),
    ...day(t('correct.termStart'), start),
    ...day(t('correct.termEnd'), end),
  ].join('\n');
}

function executorSaid({ role, name, byAgreement, meant: { value, label } }: NamedOne, { t }: Words): string {
  const means = value === written.value ? t('executor.meansNobody') : t('executor.means', { name: label });
  return [
    `${t(`executor.role.${role}`)}: ${name}`,
    ...(byAgreement ? [t('measure.byAgreement')] : []),
    ...(label === name ? [] : [means]),
  ].join(', ');
}

/** How a version tells each part. */
export const tellings = (words: Words): Record<Part, Telling<Draft>> => ({
  number: [words.t('measure.number'), ({ number }) => number],
  title: [words.t('measure.title'), ({ title }) => title],
  expectedResult: [words.t('measure.result'), ({ expectedResult }) => expectedResult],
  term: [words.t('measure.term'), ({ term }) => termSaid(term, words)],
  executors: [
    words.t('measure.executors'),
    ({ executors }) => executors.map((one) => executorSaid(one, words)).join('\n'),
  ],
});
