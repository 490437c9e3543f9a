import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Term } from '../kit/Term.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { usePeopleDuties } from './duties.ts';
import { type Membership, type Person, parted } from './fragment.ts';
import { AddMembershipDialog, EditMembershipDialog } from './MembershipDialog.tsx';
import styles from './person.module.css';
import { EndDialog } from './RoleDialogs.tsx';

type Opened = { is: 'add' } | { is: 'edit' | 'end'; membership: Membership };

function Line({ membership, onOpen }: { membership: Membership; onOpen?: (opened: Opened) => void }): ReactNode {
  const { t } = useWords();
  const { post, organisation } = membership;
  return (
    <li>
      <div>
        <Link to="/organisations/$id" params={{ id: organisation.id }}>
          {organisation.shortName}
        </Link>
        <p>{post}</p>
        <p className={styles.soft}>
          <Term {...membership} />
        </p>
      </div>
      {onOpen && membership.mayEnd && (
        <div className={`${styles.tools} no-print`}>
          <Button
            variant="default"
            aria-label={t('people.changeOf', { what: organisation.shortName })}
            onClick={() => onOpen({ is: 'edit', membership })}
          >
            {t('people.change')}
          </Button>
          <Button
            variant="default"
            aria-label={t('people.endOf', { what: organisation.shortName })}
            onClick={() => onOpen({ is: 'end', membership })}
          >
            {t('people.end')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Where a person belongs, from when to when; and where the person belonged. */
export function WorkplacePart({ person, onDone }: { person: Person; onDone: () => void }): ReactNode {
  const { t } = useWords();
  const duties = usePeopleDuties();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { now, past } = parted(person.memberships, useToday());
  const close = (): void => setOpened(null);
  return (
    <Panel
      title={t('person.memberships')}
      action={person.mayEnrol && <TextButton onClick={() => setOpened({ is: 'add' })}>{t('people.enrol')}</TextButton>}
    >
      {now.length === 0 && <p className={styles.soft}>{t('people.nowhere')}</p>}
      <ul className={styles.lines}>
        {now.map((one) => (
          <Line key={one.id} membership={one} onOpen={setOpened} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('people.before')}</summary>
          <ul className={styles.lines}>
            {past.map((one) => (
              <Line key={one.id} membership={one} />
            ))}
          </ul>
        </details>
      )}
      {opened?.is === 'add' && (
        <AddMembershipDialog personId={person.id} duties={duties} onClose={close} onDone={onDone} />
      )}
      {opened?.is === 'edit' && <EditMembershipDialog membership={opened.membership} onClose={close} onDone={onDone} />}
      {opened?.is === 'end' && (
        <EndDialog
          room="membership"
          row={opened.membership}
          what={[opened.membership.post, opened.membership.organisation.shortName].join(', ')}
          onClose={close}
          onDone={onDone}
        />
      )}
    </Panel>
  );
}
