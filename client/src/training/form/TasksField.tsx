import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../words/words.ts';
import type { TaskDraft } from './draft.ts';
import styles from './form.module.css';

interface TasksFieldProps {
  tasks: readonly TaskDraft[];
  error: string | undefined;
  onChange: (tasks: readonly TaskDraft[]) => void;
}

/** What an intern is to do, a line for each task; Enter begins the next one. */
export function TasksField({ tasks, error, onChange }: TasksFieldProps): ReactNode {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<number | null>(null);
  useEffect(() => {
    if (added.current !== null) list.current?.children[added.current]?.querySelector('input')?.focus();
    added.current = null;
  });
  const insert = (at: number): void => {
    added.current = at;
    onChange([...tasks.slice(0, at), { id: null, text: '' }, ...tasks.slice(at)]);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('training.tasks')}</legend>
      <ul ref={list}>
        {tasks.map((task, index) => (
          <li key={index} className={styles.task}>
            <TextInput
              label={t('training.task.number', { number: index + 1 })}
              value={task.text}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onChange(tasks.map((one, at) => (at === index ? { ...one, text: value } : one)));
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                insert(index + 1);
              }}
            />
            <Button
              variant="subtle"
              px="xs"
              aria-label={t('training.task.remove', { number: index + 1 })}
              onClick={() => onChange(tasks.filter((_, at) => at !== index))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {error !== undefined && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
      <Button variant="default" onClick={() => insert(tasks.length)}>
        {t('training.task.add')}
      </Button>
    </fieldset>
  );
}
