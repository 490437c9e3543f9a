import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment } from '../../graphql.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { StateMark } from '../../kit/StateMark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './Editions.module.css';

export const Editions_roadmap = graphql(`
  fragment Editions_roadmap on Roadmap {
    editions {
      id
      number
      acceptedAt
      basis
      added
      returned
      changed
      removed
      acceptedBy {
        id
        name
      }
      file {
        id
        name
        url
      }
    }
    removedMeasures {
      id
      number
      title
      state
    }
  }
`);

/** The documents that a roadmap was taken from, each to download, and the measures that later ones left out. */
export function Editions({ roadmap: fragment }: { roadmap: FragmentOf<typeof Editions_roadmap> }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const { editions, removedMeasures } = readFragment(Editions_roadmap, fragment);
  if (editions.length === 0) return null;
  return (
    <details className={`${styles.editions} no-print`}>
      <summary>{t('edition.list', { count: editions.length })}</summary>
      <ol>
        {editions.map(({ id, number, acceptedAt, acceptedBy, basis, file, ...counts }) => {
          const facts = [
            dates.moment(acceptedAt, today),
            acceptedBy?.name,
            basis,
            number > 1 && t('edition.counts', counts),
          ].filter((fact) => typeof fact === 'string');
          return (
            <li key={id}>
              <b>{t('edition.number', { number })}</b> {facts.join(' · ')}
              {file && (
                <a href={file.url} download>
                  {t('edition.download', { name: file.name })}
                </a>
              )}
            </li>
          );
        })}
      </ol>
      {removedMeasures.length > 0 && (
        <>
          <h2>{t('edition.left')}</h2>
          <ul>
            {removedMeasures.map(({ id, number, title, state }) => (
              <li key={id}>
                <Link to="/measures/$id" params={{ id }}>
                  <b>{number}</b> {title}
                </Link>{' '}
                <StateMark state={state} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
