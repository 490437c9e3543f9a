import { Modal, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { useWords } from '../words/words.ts';
import styles from './SearchDialog.module.css';

const Search = graphql(`
  query Search($text: String!) {
    search(text: $text) {
      measures {
        id
        number
        title
      }
      roadmaps {
        id
        title
      }
      organisations {
        id
        shortName
        fullName
      }
    }
  }
`);

type Found = ResultOf<typeof Search>['search'];

/** Shorter than this nothing is looked for. */
const shortest = 2;

/** Follows what is typed with a pause, so that each letter is not asked. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 180);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Hit {
  id: string;
  to: '/measures/$id' | '/roadmaps/$id';
  mark: string;
  text: string;
}

function groupsOf(
  found: Found,
): { word: 'search.measures' | 'search.roadmaps' | 'search.organisations'; hits: Hit[] }[] {
  return [
    {
      word: 'search.measures' as const,
      hits: found.measures.map(({ id, number, title }) => ({
        id,
        mark: number,
        text: title,
        to: '/measures/$id' as const,
      })),
    },
    {
      word: 'search.roadmaps' as const,
      hits: found.roadmaps.map(({ id, title }) => ({
        id,
        mark: '',
        text: title,
        to: '/roadmaps/$id' as const,
      })),
    },
  ].filter(({ hits }) => hits.length > 0);
}

/** Arrows lead through the field and what was found. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  event.preventDefault();
}

/** Search over everything that the viewer may see, from any page by Ctrl+K. */
export function SearchDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const short = settled.length < shortest;
  const [{ data, fetching }] = useQuery({ query: Search, variables: { text: settled }, pause: short });
  const box = useRef<HTMLDivElement>(null);
  const groups = data && !short ? groupsOf(data.search) : [];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const said = short
    ? t('search.start')
    : count === 0
      ? t(fetching ? 'kit.loading' : 'search.nothing', { query: settled })
      : t('search.found', { count });
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      yOffset="10vh"
      centered={false}
      title={t('search.label')}
      classNames={{ header: 'visually-hidden' }}
    >
      <div ref={box} onKeyDown={walk} role="search">
        <TextInput
          type="search"
          size="md"
          data-autofocus
          aria-label={t('search.hint')}
          placeholder={t('search.hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={styles.said} role="status">
          {said}
        </p>
        {groups.map(({ word, hits }) => (
          <section key={word}>
            <h2 className={styles.group}>{t(word)}</h2>
            <ul className={styles.hits}>
              {hits.map((hit) => (
                <li key={hit.id}>
                  <Link to={hit.to} params={{ id: hit.id }} onClick={onClose}>
                    {hit.mark && <span className={styles.mark}>{hit.mark}</span>}
                    <span className={styles.text}>{hit.text}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}
