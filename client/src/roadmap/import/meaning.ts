import { type Meant, meantClass, meantOrganisation, written } from '../../organisation/meaning.ts';
import { useWords } from '../../words/words.ts';
import type { ReadName } from './preview.ts';

/** Those that a name may mean, the most alike first; the one alone where it is certain. */
export const likely = ({ candidates }: ReadName): Meant[] =>
  candidates.flatMap(({ organisation, class: ofClass }) => {
    if (organisation) return meantOrganisation(organisation);
    return ofClass ? meantClass(ofClass) : [];
  });

/** What a person chose comes before what was found; null where nobody has decided yet. */
export const meaningOf = (name: ReadName, chosen: ReadonlyMap<string, Meant>): Meant | null =>
  chosen.get(name.name) ?? (name.outcome === 'found' ? (likely(name)[0] ?? null) : null);

/** The names that nobody has decided about yet: they stand in the way, since nothing is guessed. */
export const undecided = (names: readonly ReadName[], chosen: ReadonlyMap<string, Meant>): string[] =>
  names.flatMap((name) => (meaningOf(name, chosen) === null ? [name.name] : []));

/** Whom a name of the document means, in words to stand beside it; null where the very same words say it. */
export function useMeant(
  names: readonly ReadName[],
  chosen: ReadonlyMap<string, Meant>,
): (name: string) => string | null {
  const { t } = useWords();
  const meanings = new Map(names.map((name) => [name.name, meaningOf(name, chosen)]));
  return (name) => {
    const meant = meanings.get(name) ?? null;
    if (meant === null) return t('import.notDecided');
    if (meant.value === written.value) return t('import.nobody');
    return meant.label === name ? null : meant.label;
  };
}
