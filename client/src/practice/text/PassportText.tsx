import type { ReactNode } from 'react';
import { blocksOf, type Paragraph } from './paragraph.ts';
import styles from './text.module.css';

function Runs({ runs }: Pick<Paragraph, 'runs'>): ReactNode {
  return runs.map(({ text, bold, italic }, index) => {
    const slanted = italic ? <em key={index}>{text}</em> : text;
    return bold ? <strong key={index}>{slanted}</strong> : <span key={index}>{slanted}</span>;
  });
}

/** A longer text as it is read: paragraphs and lists. */
export function PassportText({ text }: { text: readonly Paragraph[] }): ReactNode {
  return (
    <div className={styles.text}>
      {blocksOf(text).map(({ kind, lines }, index) => {
        const items = lines.map(({ runs }, at) => (
          <li key={at}>
            <Runs runs={runs} />
          </li>
        ));
        if (kind === 'BULLET') return <ul key={index}>{items}</ul>;
        if (kind === 'NUMBERED') return <ol key={index}>{items}</ol>;
        return lines.map(({ runs }) => (
          <p key={index}>
            <Runs runs={runs} />
          </p>
        ));
      })}
    </div>
  );
}
