import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ResultOf } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { CreatePersonDialog } from '../person/CreatePersonDialog.tsx';
import { usePeopleDuties } from '../person/duties.ts';
import { useWords } from '../words/words.ts';
import type { People_organisation } from './fragment.ts';
import styles from './organisation.module.css';

/** Who belongs to an organisation today, as far as one may see them; whoever takes people into it does so here. */
export function PeoplePart({ organisation }: { organisation: ResultOf<typeof People_organisation> }): ReactNode {
  const { t } = useWords();
  const duties = usePeopleDuties();
  const [entering, setEntering] = useState(false);
  const { members, mayEnrol } = organisation;
  return (
    <Panel
      title={t('people.title')}
      action={mayEnrol && <TextButton onClick={() => setEntering(true)}>{t('people.create')}</TextButton>}
    >
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
      {entering && <CreatePersonDialog duties={duties} into={organisation} onClose={() => setEntering(false)} />}
    </Panel>
  );
}
