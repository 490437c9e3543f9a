import type { ReactNode } from 'react';
import { useToday } from '../kit/ServerDay.ts';
import { PassportText } from '../practice/text/PassportText.tsx';
import { useWords } from '../words/words.ts';
import styles from './consultation.module.css';
import type { Turn } from './fragment.ts';

/** What was asked and answered, one after another. */
export function Turns({ turns }: { turns: readonly Turn[] }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  return (
    <ol className={styles.turns}>
      {turns.map(({ id, side, author, at, text, files }) => (
        <li key={id} className={styles.turn} data-side={side}>
          <h2>
            <b>{t(`question.side.${side}`)}</b> · {author} · {dates.moment(at, today)}
          </h2>
          <PassportText text={text} />
          {files.length > 0 && (
            <ul className={styles.files}>
              {files.map((file) => (
                <li key={file.id}>
                  <a href={file.url}>{file.name}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
