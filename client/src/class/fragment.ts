import { graphql, type ResultOf } from '../graphql.ts';

/** What a person changes of a class, and what a later reader finds changed. */
export const Words_class = graphql(`
  fragment Words_class on OrganisationClass {
    __typename
    id
    version
    shortName
    fullName
    open
    spellings
  }
`);

/** The members of a class: those of today, those who left and those who are to come. */
export const Members_class = graphql(`
  fragment Members_class on OrganisationClass {
    __typename
    id
    members(past: true) {
      id
      version
      since
      until
      organisation {
        id
        shortName
        fullName
      }
    }
  }
`);

export const Page_class = graphql(
  `
    fragment Page_class on OrganisationClass {
      __typename
      id
      mayChange
      ...Words_class
      ...Members_class
    }
  `,
  [Words_class, Members_class],
);

export type ClassWords = ResultOf<typeof Words_class>;
export type Member = ResultOf<typeof Members_class>['members'][number];

/** Who is a member on a day, who is to become one, and who was; what was taken back before its first day is nothing. */
export function parted(members: readonly Member[], today: string) {
  const held = members.filter(({ since, until }) => until === null || until >= since);
  return {
    now: held.filter(({ since, until }) => since <= today && (until === null || until >= today)),
    coming: held.filter(({ since }) => since > today),
    past: held.filter(({ until }) => until !== null && until < today),
  };
}
