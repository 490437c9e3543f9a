import { Checkbox, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useWords } from '../words/words.ts';
import type { EntryDraft, SectionDraft } from './arrange.ts';
import styles from './collection.module.css';

const PickEntries = graphql(`
  query PickEntries($text: String!) {
    registry(text: $text, first: 50) {
      total
      practices {
        id
        kind
        author
        published {
          id
          number
          name
        }
      }
      materials {
        id
        kind
        author
        published {
          id
          number
          title
        }
      }
    }
  }
`);

interface PickDialogProps {
  /** Of the section into which they go. */
  title: string;
  sections: readonly SectionDraft[];
  onClose: () => void;
  onPicked: (entries: readonly EntryDraft[]) => void;
}

interface Offered extends EntryDraft {
  facts: string;
}

/** Chooses among what the registry holds: practices and materials, by words. */
export function PickDialog({ title, sections, onClose, onPicked }: PickDialogProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<readonly EntryDraft[]>([]);
  const text = useDeferredValue(typed.trim());
  const [{ data }] = useQuery({ query: PickEntries, variables: { text }, requestPolicy: 'cache-and-network' });
  const taken = new Set(sections.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const offered: Offered[] = [
    ...(data?.registry.materials ?? []).flatMap(({ kind, author, published }) =>
      published
        ? [
            {
              key: published.id,
              of: 'material' as const,
              name: published.title,
              facts: `${t(`material.kind.${kind}`)} · ${author}`,
            },
          ]
        : [],
    ),
    ...(data?.registry.practices ?? []).flatMap(({ kind, author, published }) =>
      published
        ? [
            {
              key: published.id,
              of: 'practice' as const,
              name: published.name,
              facts: `${t(`practice.kind.${kind}`)} · ${author}`,
            },
          ]
        : [],
    ),
  ].filter(({ key }) => !taken.has(key));
  const toggle = ({ key, of, name }: EntryDraft): void =>
    setPicked((before) =>
      before.some((one) => one.key === key) ? before.filter((one) => one.key !== key) : [...before, { key, of, name }],
    );
  const submit = async (): Promise<string | null> => {
    if (picked.length === 0) return t('collection.pickNone');
    onPicked(picked);
    return null;
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('collection.pickTitle', { title })}
      submit={t('collection.pick', { count: picked.length })}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        type="search"
        label={t('collection.search')}
        description={t('collection.searchHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <fieldset className={styles.offered}>
        <legend>{t('collection.offered')}</legend>
        {data && offered.length === 0 && (
          <p className={styles.soft}>{t(text === '' ? 'collection.allTaken' : 'collection.nothingOffered')}</p>
        )}
        <Stack gap="xs">
          {offered.map((one) => (
            <Checkbox
              key={one.key}
              label={one.name}
              description={one.facts}
              checked={picked.some(({ key }) => key === one.key)}
              onChange={() => toggle(one)}
            />
          ))}
        </Stack>
      </fieldset>
    </FormDialog>
  );
}
