import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { draftKeys, draftOf, toldOf } from '../form/draft.ts';
import type { Passport, Practice } from '../fragment.ts';
import { useNames } from '../names.ts';
import { Changed } from './Changed.tsx';
import styles from './compare.module.css';

interface ComparedProps {
  practice: Practice;
  passport: Passport;
  /** The version that it is set beside. */
  other: Passport;
}

/** Two versions beside each other, field by field: what came and what went. */
export function Compared({ practice, passport, other }: ComparedProps): ReactNode {
  const { t, dates } = useWords();
  const nameOf = useNames();
  const [from, to] = passport.number < other.number ? [passport, other] : [other, passport];
  const [before, after] = [draftOf(from), draftOf(to)];
  const rows = draftKeys.map((key) => ({ key, before: toldOf(before, key), after: toldOf(after, key) }));
  const changed = rows.filter((row) => row.before !== row.after);
  const same = rows.filter((row) => row.before === row.after && row.after !== '' && row.key !== 'contactsPublic');
  return (
    <section aria-labelledby="compared" className={styles.compared}>
      <h2 id="compared">{t('practice.compared', { from: from.number, to: to.number })}</h2>
      <p className={styles.about}>
        {t(changed.length === 0 ? 'practice.compared.none' : 'practice.compared.why')}{' '}
        <Link
          className="no-print"
          to="/practices/$id"
          params={{ id: practice.id }}
          search={{ version: passport.number }}
        >
          {t('practice.compared.end')}
        </Link>
      </p>
      {changed.map((row) => (
        <div key={row.key} className={styles.row}>
          <h3>{nameOf(row.key)}</h3>
          <Changed before={row.before} after={row.after} />
        </div>
      ))}
      {same.length > 0 && (
        <p className={styles.about}>
          {t('practice.compared.same', { fields: dates.list(same.map(({ key }) => nameOf(key))) })}
        </p>
      )}
    </section>
  );
}
