import type { ReactNode } from 'react';
import styles from './compare.module.css';
import { compareWords } from './words.ts';

/** One text as it became another: what came is underlined, what went is struck through. */
export function Changed({ before, after }: { before: string; after: string }): ReactNode {
  return (
    <p className={styles.text} lang="ru">
      {compareWords(before, after).map(({ kind, text }, index) => {
        if (kind === 'gone') return <del key={index}>{text}</del>;
        return kind === 'come' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}
