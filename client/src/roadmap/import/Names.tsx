import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Meaning, meantBy, useEverybody } from '../../organisation/everybody.ts';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';
import { likely, meaningOf, type Option, undecided, written } from './meaning.ts';
import type { ReadName } from './preview.ts';

/** The meaning as the server takes it. */
export const meaningInput = (name: string, meaning: Meaning) => ({ name, ...meantBy(meaning) });

interface NamesProps {
  names: readonly ReadName[];
  chosen: ReadonlyMap<string, Meaning>;
  onChoose: (names: readonly string[], meaning: Meaning) => void;
}

const optionsOf = (options: readonly Option[]): ReactNode =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** Each name with whom it means: near matches first, then everybody. */
function Choices({ names, chosen, onChoose }: NamesProps): ReactNode {
  const { t } = useWords();
  const everybody = useEverybody();
  return (
    <ul className={styles.names}>
      {names.map((name) => {
        const near = likely(name);
        const rest = everybody.filter(({ value }) => !near.some((one) => one.value === value));
        const found = name.outcome === 'found';
        return (
          <li key={name.name}>
            <NativeSelect
              label={<span lang="ru">{name.name}</span>}
              value={meaningOf(name, chosen)}
              onChange={(event) => onChoose([name.name], event.currentTarget.value)}
            >
              {!found && <option value="">{t('import.choose')}</option>}
              <option value={written}>{t('import.asWritten')}</option>
              {near.length > 0 && (
                <optgroup label={t(found ? 'import.understood' : 'import.likely')}>{optionsOf(near)}</optgroup>
              )}
              <optgroup label={t('import.others')}>{optionsOf(rest)}</optgroup>
            </NativeSelect>
          </li>
        );
      })}
    </ul>
  );
}

/** The names that were certain: there to be looked at and put right, and out of the way until somebody does. */
function Certain(props: NamesProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (props.names.length === 0) return null;
  return (
    <details className={styles.certain} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('import.namesCertain', { count: props.names.length })}</summary>
      {open && <Choices {...props} />}
    </details>
  );
}

/** All names and whom they mean. Those that are not certain come first: nothing is guessed for the person. */
export function Names({ names, chosen, onChoose }: NamesProps): ReactNode {
  const { t } = useWords();
  const unsure = names.filter(({ outcome }) => outcome !== 'found');
  const certain = names.filter(({ outcome }) => outcome === 'found');
  const open = undecided(names, chosen);
  return (
    <>
      <p className={styles.soft}>{t(unsure.length === 0 ? 'import.namesAll' : 'import.namesWhy')}</p>
      {open.length > 0 && (
        <p className={styles.open}>
          {t('import.namesOpen', { count: open.length })}{' '}
          <Button variant="default" size="xs" onClick={() => onChoose(open, written)}>
            {t('import.namesRest')}
          </Button>
        </p>
      )}
      {unsure.length > 0 && <Choices names={unsure} chosen={chosen} onChoose={onChoose} />}
      <Certain names={certain} chosen={chosen} onChoose={onChoose} />
    </>
  );
}
