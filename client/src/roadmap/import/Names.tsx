import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { MeaningPicker } from '../../organisation/MeaningPicker.tsx';
import { type Meant, meantBy, written } from '../../organisation/meaning.ts';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';
import { likely, meaningOf, undecided } from './meaning.ts';
import type { ReadName } from './preview.ts';

/** The meaning as the server takes it. */
export const meaningInput = (name: string, meant: Meant) => ({ name, ...meantBy(meant) });

interface NamesProps {
  names: readonly ReadName[];
  chosen: ReadonlyMap<string, Meant>;
  onChoose: (names: readonly string[], meant: Meant) => void;
  /** What it is to mean nobody, where names do not simply stay as they are written. */
  say?: { why: string; rest: string; nobody: string };
}

/** Each name with whom it means: near matches first, and anybody who is searched for. */
function Choices({ names, chosen, onChoose, say }: NamesProps): ReactNode {
  const { t } = useWords();
  return (
    <ul className={styles.names}>
      {names.map((name) => (
        <li key={name.name}>
          <MeaningPicker
            label={<span lang="ru">{name.name}</span>}
            placeholder={t('import.choose')}
            nobody={say?.nobody}
            value={meaningOf(name, chosen)}
            onChange={(meant) => onChoose([name.name], meant)}
            near={{ title: t(name.outcome === 'found' ? 'import.understood' : 'import.likely'), meant: likely(name) }}
          />
        </li>
      ))}
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
export function Names(props: NamesProps): ReactNode {
  const { names, chosen, onChoose, say } = props;
  const { t } = useWords();
  const unsure = names.filter(({ outcome }) => outcome !== 'found');
  const certain = names.filter(({ outcome }) => outcome === 'found');
  const open = undecided(names, chosen);
  return (
    <>
      <p className={styles.soft}>{unsure.length === 0 ? t('import.namesAll') : (say?.why ?? t('import.namesWhy'))}</p>
      {open.length > 0 && (
        <p className={styles.open}>
          {t('import.namesOpen', { count: open.length })}{' '}
          <Button variant="default" size="xs" onClick={() => onChoose(open, written)}>
            {say?.rest ?? t('import.namesRest')}
          </Button>
        </p>
      )}
      {unsure.length > 0 && <Choices {...props} names={unsure} />}
      <Certain {...props} names={certain} />
    </>
  );
}
