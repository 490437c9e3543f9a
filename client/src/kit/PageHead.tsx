import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/words.ts';
import styles from './PageHead.module.css';
import { useToday } from './ServerDay.ts';

/** A title longer than this, in characters, is a document's own sentence and set smaller. */
const long = 72;

interface PageHeadProps {
  /** The thing's own name: the heading, and the title of the browser's tab. */
  title: string;
  /** Where one is: a link to the list above. */
  above?: ReactNode;
  /** One line on what state it is in. */
  below?: ReactNode;
  actions?: ReactNode;
  /** The day that a printed page speaks of: today where it is left out, none where the title says it. */
  asOf?: string | null;
  /** False on a panel that opens over a page, which keeps its own title. */
  page?: boolean;
}

/** A page begins with this; on arriving, focus moves to its heading, so that a screen reader says where one is. */
export function PageHead({ title, above, below, actions, asOf, page = true }: PageHeadProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (page) document.title = t('app.title', { page: title });
  }, [page, title, t]);
  useEffect(() => {
    if (page && document.body.dataset['arrived'] !== undefined) heading.current?.focus({ preventScroll: true });
    document.body.dataset['arrived'] = '';
  }, [page]);
  return (
    <header className={styles.head} data-long={title.length > long ? '' : undefined}>
      <div className={styles.words}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {below !== undefined && <div className={styles.below}>{below}</div>}
        {page && asOf !== null && (
          <div className={`${styles.below} print-only`}>{t('kit.asOf', { day: dates.long(asOf ?? today) })}</div>
        )}
      </div>
      {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}
