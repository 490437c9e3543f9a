import type { World } from '../world.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

interface Around {
  /** Who puts materials out, and who writes them and puts collections together. */
  readonly centre: OrganisationRow;
  readonly by: PersonRow;
  /** A version of a practice that was published. */
  readonly passportId: string;
}

/**
 * A material that was published and is being written anew, and one that is a draft; a collection with an edition that was
 * published and one that is being put together, and a collection that is being set.
 */
export function plantLibrary(w: World, { centre, by, passportId }: Around) {
  const material = w.material(centre, by);
  const shown = material.published({ title: 'Материал из реестра', changes: 'Впервые' });
  const file = material.file(shown, 'Файл материала', by);
  // It looks like data about a person, so that there is a warning to be seen.
  const writing = material.draft({ title: 'Черновик материала', text: 'Петров Пётр Ильич, диагноз F71' });
  const draftFile = material.file(writing, 'Файл черновика материала', by);
  const fresh = w.material(centre, by, 'ALGORITHM');
  const draft = fresh.draft({ title: 'Новый черновик материала' });

  const sections = [
    { title: 'Раздел сборника', entries: [{ passportId }, { materialId: shown }] },
    { title: 'Ещё раздел', entries: [] },
  ];
  const act = { issuer: 'Минтруда НСО', number: '12', date: '2022-11-01' } as const;
  const collection = w.collection(by);
  const published = collection.published({ title: 'Сборник из реестра', act, sections });
  const edition = collection.edition({ title: 'Черновик сборника', sections });
  const begun = w.collection(by);
  const set = begun.edition({ title: 'Сборник готовится', sections });
  begun.beingSet(set);
  const last = w.collection(by);
  const only = last.published({ title: 'Второй сборник из реестра', sections });
  const ready = w.material(centre, by, 'RECOMMENDATION');
  ready.published({ title: 'Рекомендация из реестра' });
  return {
    organisation: centre,
    ready,
    material: { row: material, shown, file, writing, draftFile },
    fresh: { row: fresh, draft },
    collection: { row: collection, published, edition },
    begun: { row: begun, set },
    last: { row: last, only },
  };
}
