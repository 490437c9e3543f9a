import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './record.module.css';

/** What somebody wrote after the record had been closed: it is shown, can be copied, and goes when they say so. */
export function Aside({ text, onClear }: { text: string; onClear: () => void }): ReactNode {
  const { t } = useWords();
  const heading = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Where the browser does not allow it, the text is there to be selected.
      () => setCopied(false),
    );
  };
  return (
    <section className={`${styles.aside} no-print`} aria-labelledby={heading} role="alert">
      <h3 id={heading}>{t('record.aside')}</h3>
      <p>{t('record.asideWhy')}</p>
      <blockquote>
        {text.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </blockquote>
      <div className={styles.acts}>
        <Button variant="default" onClick={copy}>
          {t(isCopied ? 'record.copied' : 'record.copy')}
        </Button>
        <Button variant="default" onClick={onClear}>
          {t('record.clear')}
        </Button>
      </div>
    </section>
  );
}
