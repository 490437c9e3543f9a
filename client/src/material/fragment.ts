import { graphql, type ResultOf } from '../graphql.ts';

/** A material in a list: what its latest version is called, and whether it is published. */
export const Card_material = graphql(`
  fragment Card_material on Material {
    id
    version
    kind
    author
    archivedAt
    versions {
      id
      version
      number
      title
      publishedAt
    }
  }
`);

export const Words_version = graphql(`
  fragment Words_version on MaterialVersion {
    id
    version
    number
    title
    targetGroups
    text {
      kind
      runs {
        text
        bold
        italic
      }
    }
    changes
    publishedAt
    changedAt
    mayWrite
    warnings {
      kind
      excerpt
    }
    files {
      id
      name
      url
    }
  }
`);

/** A material on its page, with all versions that one sees. */
export const Page_material = graphql(
  `
    fragment Page_material on Material {
      id
      version
      kind
      author
      archivedAt
      mayRevise
      mayArchive
      organisation {
        id
        shortName
      }
      published {
        id
      }
      versions {
        id
        ...Words_version
      }
    }
  `,
  [Words_version],
);

export type Card = ResultOf<typeof Card_material>;
export type Material = ResultOf<typeof Page_material>;
export type Version = ResultOf<typeof Words_version>;
export type Kind = Material['kind'];

export const kinds = ['MODEL', 'ALGORITHM', 'RECOMMENDATION', 'FORM'] as const satisfies readonly Kind[];
