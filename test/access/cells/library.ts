import type { Planted } from '../../world/planted.ts';
import { type Cells, inStream } from './cell.ts';

/** Of a material that is in the registry, of one of which the next version may be begun, of a draft. */
const inMaterials =
  (rest: string) =>
  ({ library: { material, ready, fresh } }: Planted) =>
    `{ out: material(id: "${material.row.id}") { ${rest} } ready: material(id: "${ready.id}") { ${rest} } in: material(id: "${fresh.row.id}") { ${rest} } }`;

/** Of a collection with a published edition, of one whose next edition may be begun, of one that is being set. */
const inCollections =
  (rest: string) =>
  ({ library: { collection, last, begun } }: Planted) =>
    `{ out: collection(id: "${collection.row.id}") { ${rest} } last: collection(id: "${last.row.id}") { ${rest} } in: collection(id: "${begun.row.id}") { ${rest} } }`;

/** What is everybody’s once it is published; the rest is the centre’s. */
export const libraryCells: Readonly<Record<string, Cells>> = {
  Material: {
    at: inMaterials('…'),
    given: {
      everyone: 'id version kind author published versions createdAt',
      signedIn: 'organisation',
      acquaintedWithCentre: 'startedBy',
      methodologist: 'mayRevise mayArchive',
      nobody: 'archivedAt',
    },
  },
  MaterialVersion: {
    at: inMaterials('versions { … }'),
    given: {
      everyone: 'id version material number title targetGroups text changes files createdAt changedAt publishedAt',
      methodologist: 'mayWrite warnings',
    },
  },
  MaterialWarning: { at: inMaterials('versions { warnings { … } }'), given: { methodologist: 'kind excerpt' } },
  Collection: {
    at: inCollections('…'),
    given: {
      everyone: 'id version editions createdAt',
      acquaintedWithCentre: 'startedBy',
      methodologist: 'mayGoOn mayArchive',
      nobody: 'archivedAt',
    },
  },
  CollectionEdition: {
    at: inCollections('editions { … }'),
    given: {
      everyone:
        'id version collection number title foreword actIssuer actNumber actDate actStanding sections createdAt changedAt publishedAt progress docx pdf forms',
      methodologist: 'isBeingSet mayWrite mayCancel',
      nobody: 'fault',
    },
  },
  CollectionSection: { at: inCollections('editions { sections { … } }'), given: { everyone: 'id title entries' } },
  CollectionEntry: {
    at: inCollections('editions { sections { entries { … } } }'),
    given: { everyone: 'id passport material standing' },
  },
  MaterialHappened: {
    at: inStream('MaterialHappened', (_, after) => `materials(after: "${after}")`),
    given: { signedIn: 'cursor kind material' },
  },
  CollectionHappened: {
    at: inStream('CollectionHappened', (_, after) => `collections(after: "${after}")`),
    given: { signedIn: 'cursor kind collection' },
  },
};
