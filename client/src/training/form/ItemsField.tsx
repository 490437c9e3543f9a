import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../words/words.ts';
import { daysOf } from '../when.ts';
import type { Draft, ItemDraft } from './draft.ts';
import styles from './form.module.css';

interface LineProps {
  item: ItemDraft;
  number: number;
  days: readonly string[];
  onChange: (item: ItemDraft) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Line({ item, number, days, onChange, onRemove, onKeyDown }: LineProps): ReactNode {
  const { t, dates } = useWords();
  const text = (key: 'from' | 'to' | 'title' | 'speakers') => ({
    label: t(`training.item.${key}`),
    value: item[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...item, [key]: event.currentTarget.value }),
  });
  return (
    <li className={styles.item} onKeyDown={onKeyDown}>
      {days.length > 1 && (
        <NativeSelect
          label={t('training.item.day')}
          value={item.day ?? days[0] ?? ''}
          data={days.map((day) => ({ value: day, label: dates.near(day) }))}
          onChange={(event) => onChange({ ...item, day: event.currentTarget.value })}
        />
      )}
      <TextInput {...text('from')} type="time" />
      <TextInput {...text('to')} type="time" />
      <TextInput {...text('title')} />
      <TextInput {...text('speakers')} />
      <Button variant="subtle" px="xs" aria-label={t('training.item.remove', { number })} onClick={onRemove}>
        ✕
      </Button>
    </li>
  );
}

/** The same lines with one of them moved by a step; as they were where there is no room. */
function moved(items: readonly ItemDraft[], index: number, by: -1 | 1): readonly ItemDraft[] {
  const [one, other] = [items[index], items[index + by]];
  if (!one || !other) return items;
  return items.map((item, at) => {
    if (at === index) return other;
    return at === index + by ? one : item;
  });
}

interface ItemsFieldProps {
  draft: Draft;
  error: string | undefined;
  onChange: (items: readonly ItemDraft[]) => void;
}

/** The programme, a line for each part: Enter begins the next one, Alt and an arrow move a line. */
export function ItemsField({ draft: { items, starts, ends }, error, onChange }: ItemsFieldProps): ReactNode {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  /** Which line is to have the focus once it stands there, and at which of its fields. */
  const going = useRef<{ line: number; field: number } | null>(null);
  const days = daysOf(starts.day, ends.day);
  useEffect(() => {
    if (going.current === null) return;
    const { line, field } = going.current;
    list.current?.children[line]?.querySelectorAll<HTMLElement>('input, select')[field]?.focus();
    going.current = null;
  });
  const insert = (at: number): void => {
    const before = items[at - 1];
    going.current = { line: at, field: 0 };
    const next: ItemDraft = {
      day: before?.day ?? starts.day,
      from: before?.to ?? starts.time,
      to: '',
      title: '',
      speakers: '',
    };
    onChange([...items.slice(0, at), next, ...items.slice(at)]);
  };
  const press = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      insert(index + 1);
      return;
    }
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll('input, select')];
    if (!items[index + by]) return;
    going.current = { line: index + by, field: event.target instanceof Element ? fields.indexOf(event.target) : 0 };
    onChange(moved(items, index, by));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('training.programme')}</legend>
      <p className={styles.hint}>{t('training.item.hint')}</p>
      <ul ref={list}>
        {items.map((item, index) => (
          <Line
            key={index}
            item={item}
            number={index + 1}
            days={days}
            onChange={(changed) => onChange(items.map((one, at) => (at === index ? changed : one)))}
            onRemove={() => onChange(items.filter((_, at) => at !== index))}
            onKeyDown={(event) => press(event, index)}
          />
        ))}
      </ul>
      {error !== undefined && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
      <Button variant="default" onClick={() => insert(items.length)}>
        {t('training.item.add')}
      </Button>
    </fieldset>
  );
}
