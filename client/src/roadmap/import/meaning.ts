import { classMeaning, type Meaning, organisationMeaning, useEverybody } from '../../organisation/everybody.ts';
import { useWords } from '../../words/words.ts';
import type { ReadName } from './preview.ts';

/** The name stays as it is written. */
export const written: Meaning = 'written';

export interface Option {
  value: Meaning;
  label: string;
}

/** Those that a name may mean, the most alike first; the one alone where it is certain. */
export const likely = ({ candidates }: ReadName): Option[] =>
  candidates.flatMap(({ organisation, class: ofClass }) => {
    if (organisation) return { value: organisationMeaning(organisation.id), label: organisation.shortName };
    return ofClass ? { value: classMeaning(ofClass.id), label: ofClass.shortName } : [];
  });

/** What a person chose comes before what was found; empty where nobody has decided yet. */
export const meaningOf = (name: ReadName, chosen: ReadonlyMap<string, Meaning>): Meaning =>
  chosen.get(name.name) || (name.outcome === 'found' && likely(name)[0]?.value) || '';

/** The names that nobody has decided about yet: they stand in the way, since nothing is guessed. */
export const undecided = (names: readonly ReadName[], chosen: ReadonlyMap<string, Meaning>): string[] =>
  names.flatMap((name) => (meaningOf(name, chosen) === '' ? [name.name] : []));

/** Whom a name of the document means, in words to stand beside it; null where the very same words say it. */
export function useMeant(
  names: readonly ReadName[],
  chosen: ReadonlyMap<string, Meaning>,
): (name: string) => string | null {
  const { t } = useWords();
  const everybody = useEverybody();
  const labels = new Map([...everybody, ...names.flatMap(likely)].map(({ value, label }) => [value, label]));
  const meanings = new Map(names.map((name) => [name.name, meaningOf(name, chosen)]));
  return (name) => {
    const meaning = meanings.get(name) ?? '';
    if (meaning === '') return t('import.notDecided');
    if (meaning === written) return t('import.nobody');
    const label = labels.get(meaning) ?? name;
    return label === name ? null : label;
  };
}
