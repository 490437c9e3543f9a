import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ResultOf } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useWords } from '../words/words.ts';
import type { People_organisation } from './fragment.ts';
import styles from './organisation.module.css';

/** Who belongs to an organisation today, as far as one may see them. */
export function PeoplePart({ organisation }: { organisation: ResultOf<typeof People_organisation> }): ReactNode {
  const { t } = useWords();
  const { members } = organisation;
  return (
    <Panel title={t('people.title')}>
      {members.length === 0 && <p className={styles.facts}>{t('organisation.noPeople')}</p>}
      <ul className={styles.lines}>
        {members.map(({ id, post, person }) => (
          <li key={id}>
            {person && (
              <Link to="/people/$id" params={{ id: person.id }}>
                {person.name}
              </Link>
            )}
            <p className={styles.facts}>{person?.disabledAt ? `${post} · ${t('person.closed')}` : post}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
