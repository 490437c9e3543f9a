import type { ReactNode } from 'react';
import { useWords, type Words } from '../words/words.ts';
import { type Connection, useConnection } from './connection.ts';
import styles from './Head.module.css';

function sentence(connection: Connection, { t, dates }: Words): string {
  switch (connection.state) {
    case 'connecting':
      return t('connection.connecting');
    case 'online':
      return t('connection.online');
    case 'catching':
      return connection.count === 0
        ? t('connection.catchingUp')
        : t('connection.catching', { count: connection.count });
    case 'offline':
      return connection.since
        ? t('connection.offline', { time: dates.time(connection.since) })
        : t('connection.offlineNow');
  }
}

/** The state of the connection as a word, not a riddle. */
export function ConnectionWord(): ReactNode {
  const words = useWords();
  const connection = useConnection();
  return (
    <span className={styles.connection} data-connection={connection.state} role="status">
      <span className={styles.dot} aria-hidden="true" />
      <span className="visually-hidden">{words.t('connection.label')}: </span>
      <span>{sentence(connection, words)}</span>
    </span>
  );
}
