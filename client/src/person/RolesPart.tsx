import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Term } from '../kit/Term.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { type Appointment, type Person, parted } from './fragment.ts';
import styles from './person.module.css';
import { EndDialog, GiveRoleDialog, HandOverDialog } from './RoleDialogs.tsx';

type Opened = { is: 'give' } | { is: 'end' | 'handOver'; appointment: Appointment };

function Scope({ appointment: { organisation, roadmap, group } }: { appointment: Appointment }): ReactNode {
  if (organisation)
    return (
      <Link to="/organisations/$id" params={{ id: organisation.id }}>
        {organisation.shortName}
      </Link>
    );
  if (roadmap)
    return (
      <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
        {roadmap.title}
      </Link>
    );
  if (group)
    return (
      <Link to="/groups/$id" params={{ id: group.id }}>
        {group.name}
      </Link>
    );
  return null;
}

function Line({ appointment, onOpen }: { appointment: Appointment; onOpen?: (opened: Opened) => void }): ReactNode {
  const { t } = useWords();
  const role = t(`role.${appointment.role}`);
  return (
    <li>
      <div>
        <p>
          <b>{role}</b>
        </p>
        <p>
          <Scope appointment={appointment} />
        </p>
        <p className={styles.soft}>
          <Term {...appointment} />
        </p>
      </div>
      {onOpen && appointment.mayEnd && (
        <div className={`${styles.tools} no-print`}>
          <Button
            variant="default"
            aria-label={t('people.handOverOf', { what: role })}
            onClick={() => onOpen({ is: 'handOver', appointment })}
          >
            {t('people.handOver')}
          </Button>
          <Button
            variant="default"
            aria-label={t('people.endOf', { what: role })}
            onClick={() => onOpen({ is: 'end', appointment })}
          >
            {t('people.end')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What a person may do, as far as one may see it; whoever may give roles gives and ends them here. */
export function RolesPart({ person, onDone }: { person: Person; onDone: () => void }): ReactNode {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { now, past } = parted(person.appointments, useToday());
  const close = (): void => setOpened(null);
  const words = ({ role, organisation, roadmap, group }: Appointment): string =>
    [t(`role.${role}`), organisation?.shortName ?? roadmap?.title ?? group?.name].filter(Boolean).join(': ');
  return (
    <Panel
      title={t('person.roles')}
      action={
        person.mayGive.length > 0 && (
          <TextButton onClick={() => setOpened({ is: 'give' })}>{t('people.giveRole')}</TextButton>
        )
      }
    >
      {now.length === 0 && <p className={styles.soft}>{t('people.noRoles')}</p>}
      <ul className={styles.lines}>
        {now.map((one) => (
          <Line key={one.id} appointment={one} onOpen={setOpened} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('people.before')}</summary>
          <ul className={styles.lines}>
            {past.map((one) => (
              <Line key={one.id} appointment={one} />
            ))}
          </ul>
        </details>
      )}
      {opened?.is === 'give' && (
        <GiveRoleDialog personId={person.id} offers={person.mayGive} onClose={close} onDone={onDone} />
      )}
      {opened?.is === 'end' && (
        <EndDialog
          room="appointment"
          row={opened.appointment}
          what={words(opened.appointment)}
          onClose={close}
          onDone={onDone}
        />
      )}
      {opened?.is === 'handOver' && (
        <HandOverDialog
          row={opened.appointment}
          what={words(opened.appointment)}
          personId={person.id}
          onClose={close}
          onDone={onDone}
        />
      )}
    </Panel>
  );
}
