import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { readFigure } from '../../report/draft.ts';
import { useWords } from '../../words/words.ts';
import { type Draft, type ResultDraft, readYear } from './draft.ts';
import styles from './form.module.css';

const bounds = ['EXACT', 'ABOUT', 'MORE', 'LESS'] as const satisfies readonly ResultDraft['bound'][];

interface LineProps {
  result: ResultDraft;
  number: number;
  onChange: (result: ResultDraft) => void;
  onRemove: () => void;
}

const isWhole = ({ year, label, value }: ResultDraft): boolean =>
  readYear(year) !== null && readFigure(value) !== null && label.trim() !== '';

function Line({ result, number, onChange, onRemove }: LineProps): ReactNode {
  const { t } = useWords();
  const text = (key: 'year' | 'label' | 'value' | 'unit', isWrong = false) => ({
    label: t(`practice.results.${key}`),
    value: result[key],
    error: isWrong,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...result, [key]: event.currentTarget.value }),
  });
  return (
    <li className={styles.result}>
      <TextInput {...text('year', result.year.trim() !== '' && readYear(result.year) === null)} inputMode="numeric" />
      <TextInput {...text('label')} />
      <NativeSelect
        label={t('practice.results.bound')}
        value={result.bound}
        data={bounds.map((bound) => ({ value: bound, label: t(`bound.${bound}`) }))}
        onChange={(event) => {
          const bound = bounds.find((one) => one === event.currentTarget.value);
          if (bound) onChange({ ...result, bound });
        }}
      />
      <TextInput {...text('value', result.value !== '' && readFigure(result.value) === null)} inputMode="decimal" />
      <TextInput {...text('unit')} />
      <Button variant="subtle" px="xs" aria-label={t('practice.results.remove', { number })} onClick={onRemove}>
        ✕
      </Button>
      {!isWhole(result) && <p className={styles.waits}>{t('practice.results.unfinished')}</p>}
    </li>
  );
}

interface ResultsFieldProps {
  /** Where no heading above names them already. */
  title?: string;
  results: Draft['results'];
  error: string | null;
  onChange: (results: Draft['results']) => void;
}

/** Results by year, a line for each. */
export function ResultsField({ title, results, error, onChange }: ResultsFieldProps): ReactNode {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const { length } = results;
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  }, [length]);
  const put = (index: number, result: ResultDraft | null): void =>
    onChange(results.flatMap((one, at) => (at === index ? (result ?? []) : one)));
  const add = (): void => {
    added.current = true;
    // The next line is mostly about the same year.
    const year = results.at(-1)?.year ?? '';
    onChange([...results, { year, label: '', value: '', unit: '', bound: 'EXACT' }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={title === undefined ? 'visually-hidden' : undefined}>
        {title ?? t('practice.field.results')}
      </legend>
      <p className={styles.hint}>{t('practice.results.hint')}</p>
      <ul ref={list}>
        {results.map((result, index) => (
          <Line
            key={index}
            result={result}
            number={index + 1}
            onChange={(changed) => put(index, changed)}
            onRemove={() => put(index, null)}
          />
        ))}
      </ul>
      {error !== null && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
      <Button variant="default" onClick={add}>
        {t('practice.results.add')}
      </Button>
    </fieldset>
  );
}
