import { vi } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

export const start = graphql(`
  mutation ($title: String!) {
    startCollection(title: $title) { __typename ... on Collection { id editions { id version number } } }
  }
`);
export const save = graphql(`
  mutation ($id: ID!, $version: Int!, $words: CollectionEditionInput!) {
    saveEdition(id: $id, version: $version, words: $words) {
      __typename
      ... on CollectionEdition {
        version
        actStanding
        sections { title entries { standing passport { name } material { title } } }
      }
      ... on Stale { current { version ... on CollectionEdition { title } } }
      ... on Invalid { field code }
    }
  }
`);
export const set = graphql(`
  mutation ($id: ID!, $version: Int!) {
    setEdition(id: $id, version: $version) {
      __typename
      ... on CollectionEdition { version isBeingSet mayWrite mayCancel }
      ... on Invalid { field code params }
    }
  }
`);
export const cancel = graphql(`
  mutation ($id: ID!, $version: Int!) {
    cancelSetting(id: $id, version: $version) { __typename ... on CollectionEdition { version isBeingSet mayWrite } }
  }
`);
export const next = graphql(`
  mutation ($id: ID!) {
    startEdition(id: $id) {
      __typename
      ... on CollectionEdition { id number title actNumber sections { title entries { standing } } }
      ... on Invalid { code }
    }
  }
`);
export const edition = graphql(`
  query ($id: ID!) {
    collectionEdition(id: $id) {
      version
      isBeingSet
      progress
      fault
      publishedAt
      docx { name url sha256 }
      pdf { name url sha256 }
      forms { name url }
      sections { title entries { standing passport { name } material { title } } }
    }
  }
`);

/** A centre with two published practices, one of them with a form, and a published material with a file. */
export async function centre() {
  const w = await world();
  const home = w.organisation('Методический центр');
  const methodologist = home.person('методист').methodologist();
  const nanny = w.practice(home, methodologist);
  const first = nanny.passport('PUBLISHED', { name: 'Социальная няня', contacts: 'тайный телефон' });
  nanny.file(first, 'бланк заявления.txt', methodologist, 'FORM');
  const flat = w.practice(home, methodologist, 'TECHNOLOGY');
  const second = flat.passport('PUBLISHED', { name: 'Учебная квартира' });
  const model = w.material(home, methodologist);
  const third = model.published({ title: 'Модель семейного центра', text: 'Центр помогает рядом с домом' });
  model.file(third, 'положение.txt', methodologist);
  const begun = await methodologist.does(start, { title: 'Итоговый сборник' });
  if (begun.__typename !== 'Collection') throw new Error(begun.__typename);
  const id = begun.editions[0]?.id ?? '';
  const sections = [
    { title: 'Практики', entries: [{ passportId: first }, { passportId: second }] },
    { title: 'Материалы', entries: [{ materialVersionId: third }] },
  ];
  return { w, home, methodologist, nanny, flat, model, first, second, third, collectionId: begun.id, id, sections };
}

/** The edition once it is set, or could not be. */
export const settled = async (who: Actor, id: string) =>
  vi.waitFor(
    async () => {
      const { collectionEdition } = await who.asks(edition, { id });
      if (!collectionEdition || collectionEdition.isBeingSet) throw new Error('It is being set.');
      return collectionEdition;
    },
    { timeout: 30_000, interval: 200 },
  );
