import type { ComponentProps, ReactNode } from 'react';
import styles from './TextButton.module.css';

/** A button that stands among words: it does something here, and looks like a link. */
export function TextButton({ className = '', ...button }: ComponentProps<'button'>): ReactNode {
  return <button type="button" {...button} className={`${styles.text} ${className}`} />;
}
