import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  classMeaning,
  type Meaning,
  meantBy,
  organisationMeaning,
  useEverybody,
} from '../../organisation/everybody.ts';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';
import type { ReadName } from './preview.ts';

/** The name stays as it is written. */
export const written: Meaning = 'written';

/** The meaning as the server takes it. */
export const meaningInput = (name: string, meaning: Meaning) => ({ name, ...meantBy(meaning) });

/** The names that nobody has decided about yet: they stand in the way, since nothing is guessed. */
export const undecided = (names: readonly ReadName[], chosen: ReadonlyMap<string, Meaning>): string[] =>
  names.flatMap(({ name, outcome }) => (outcome === 'found' || chosen.get(name) ? [] : [name]));

interface NamesProps {
  names: readonly ReadName[];
  chosen: ReadonlyMap<string, Meaning>;
  onChoose: (names: readonly string[], meaning: Meaning) => void;
}

/** Names that are not certain: near matches first, then everybody; nothing is guessed for the person. */
export function Names({ names, chosen, onChoose }: NamesProps): ReactNode {
  const { t } = useWords();
  const everybody = useEverybody();
  const unsure = names.filter(({ outcome }) => outcome !== 'found');
  if (unsure.length === 0) return <p className={styles.soft}>{t('import.namesAll')}</p>;
  const open = undecided(names, chosen);
  return (
    <>
      <p className={styles.soft}>{t('import.namesWhy')}</p>
      {open.length > 0 && (
        <p className={styles.open}>
          {t('import.namesOpen', { count: open.length })}{' '}
          <Button variant="default" size="xs" onClick={() => onChoose(open, written)}>
            {t('import.namesRest')}
          </Button>
        </p>
      )}
      <ul className={styles.names}>
        {unsure.map(({ name, candidates }) => {
          const near = candidates.flatMap(({ organisation, class: ofClass }) => {
            if (organisation) return { value: organisationMeaning(organisation.id), label: organisation.shortName };
            return ofClass ? { value: classMeaning(ofClass.id), label: ofClass.shortName } : [];
          });
          const rest = everybody.filter(({ value }) => !near.some((one) => one.value === value));
          return (
            <li key={name}>
              <NativeSelect
                label={<span lang="ru">{name}</span>}
                value={chosen.get(name) ?? ''}
                onChange={(event) => onChoose([name], event.currentTarget.value)}
              >
                <option value="">{t('import.choose')}</option>
                <option value={written}>{t('import.asWritten')}</option>
                {near.length > 0 && (
                  <optgroup label={t('import.likely')}>
                    {near.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                )}
                <optgroup label={t('import.others')}>
                  {rest.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              </NativeSelect>
            </li>
          );
        })}
      </ul>
    </>
  );
}
