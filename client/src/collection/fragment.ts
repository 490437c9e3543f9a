import { graphql, type ResultOf } from '../graphql.ts';

/** A collection in a list: what its latest edition is called, and how far it is. */
export const Card_collection = graphql(`
  fragment Card_collection on Collection {
    id
    version
    archivedAt
    editions {
      id
      version
      number
      title
      publishedAt
      isBeingSet
      progress
    }
  }
`);

export const Words_edition = graphql(`
  fragment Words_edition on CollectionEdition {
    id
    version
    number
    title
    foreword {
      kind
      runs {
        text
        bold
        italic
      }
    }
    actIssuer
    actNumber
    actDate
    actStanding
    publishedAt
    changedAt
    isBeingSet
    progress
    fault
    mayWrite
    mayCancel
    docx {
      id
      url
      size
      sha256
    }
    pdf {
      id
      url
      size
      sha256
    }
    forms {
      id
      url
      size
      sha256
    }
    sections {
      id
      title
      entries {
        id
        standing
        passport {
          id
          number
          name
          practice {
            id
            kind
            published {
              id
              number
              name
            }
          }
        }
        material {
          id
          number
          title
          material {
            id
            kind
            published {
              id
              number
              title
            }
          }
        }
      }
    }
  }
`);

/** A collection on its page, with all editions that one sees. */
export const Page_collection = graphql(
  `
    fragment Page_collection on Collection {
      id
      version
      archivedAt
      mayGoOn
      mayArchive
      editions {
        id
        ...Words_edition
      }
    }
  `,
  [Words_edition],
);

export type Card = ResultOf<typeof Card_collection>;
export type Collection = ResultOf<typeof Page_collection>;
export type Edition = ResultOf<typeof Words_edition>;
export type SectionRow = Edition['sections'][number];
export type EntryRow = SectionRow['entries'][number];
export type Standing = EntryRow['standing'];
export type EntryKind =
  | NonNullable<NonNullable<EntryRow['passport']>['practice']>['kind']
  | NonNullable<NonNullable<EntryRow['material']>['material']>['kind'];
