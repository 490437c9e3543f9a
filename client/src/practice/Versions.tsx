import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import type { Passport, Practice } from './fragment.ts';
import { PassportMark } from './PassportMark.tsx';
import styles from './practice.module.css';

interface VersionsProps {
  practice: Practice;
  versions: readonly Passport[];
  shown: Passport;
}

/** The versions of a practice, each to be read, or set beside the one that is shown. */
export function Versions({ practice, versions, shown }: VersionsProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  if (versions.length < 2) return null;
  const params = { id: practice.id };
  return (
    <Panel title={t('practice.versions')} printed={false}>
      <ul className={styles.versions}>
        {versions.map((one) => (
          <li key={one.id}>
            <Link
              to="/practices/$id"
              params={params}
              search={{ version: one.number }}
              aria-current={one === shown ? 'true' : undefined}
            >
              {t('practice.version', { number: one.number })}
            </Link>
            <p className={styles.facts}>
              <PassportMark state={one.state} /> · {dates.moment(one.changedAt, today)}
            </p>
            {one !== shown && (
              <Link
                className={styles.quiet}
                to="/practices/$id"
                params={params}
                search={{ version: shown.number, compare: one.number }}
              >
                {t('practice.compare', { number: one.number })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
