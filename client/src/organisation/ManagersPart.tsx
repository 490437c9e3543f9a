import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import type { ResultOf } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { Term } from '../kit/Term.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { EndManager, NameManager } from './acts.ts';
import type { People_organisation } from './fragment.ts';
import styles from './organisation.module.css';

type Organisation = ResultOf<typeof People_organisation>;
type Manager = Organisation['accountManagers'][number];

/** Names one of the organisation's people; whoever manages its accounts already is not offered. */
function NameDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'role');
  const named = new Set(organisation.accountManagers.map(({ person }) => person?.id));
  const free = organisation.members.flatMap(({ person, post }) =>
    person && person.disabledAt === null && !named.has(person.id) ? [{ ...person, post }] : [],
  );
  const [chosen, setChosen] = useState(free[0]?.id ?? '');
  if (free.length === 0)
    return (
      <FormDialog
        opened
        title={t('manager.name')}
        submit={t('manager.understood')}
        onClose={onClose}
        onSubmit={async () => null}
      >
        <p>{t('manager.nobody')}</p>
      </FormDialog>
    );
  const submit = async (): Promise<string | null> => {
    const given = { personId: chosen, organisationId: organisation.id };
    return tell(await act(NameManager, { ...given, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('manager.name')} submit={t('manager.submit')} onClose={onClose} onSubmit={submit}>
      <p>{t('manager.why')}</p>
      <NativeSelect
        label={t('manager.person')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={free.map(({ id, name, post }) => ({ value: id, label: `${name}, ${post}` }))}
        error={at('organisationId') ?? at('role')}
      />
    </FormDialog>
  );
}

/** Who manages the accounts of an organisation; administrators say who. */
export function ManagersPart({ organisation }: { organisation: Organisation }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [naming, setNaming] = useState(false);
  const { accountManagers, mayNameManager } = organisation;
  const end = async ({ id, version, person }: Manager): Promise<void> => {
    const outcome = await act(EndManager, { id, version, key: newKey() });
    if (outcome.is !== 'done' || !person) {
      if (outcome.is !== 'done') say(outcome.sentence);
      return;
    }
    const again = { personId: person.id, organisationId: organisation.id };
    say(t('manager.ended', { name: person.name }), () => void act(NameManager, { ...again, key: newKey() }));
  };
  return (
    <Panel
      title={t('manager.title')}
      action={mayNameManager && <TextButton onClick={() => setNaming(true)}>{t('manager.submit')}</TextButton>}
    >
      {accountManagers.length === 0 && <p className={styles.facts}>{t('manager.none')}</p>}
      <ul className={styles.lines}>
        {accountManagers.map((one) => (
          <li key={one.id}>
            {one.person && (
              <Link to="/people/$id" params={{ id: one.person.id }}>
                {one.person.name}
              </Link>
            )}
            <p className={styles.facts}>
              <Term since={one.since} until={null} />
              {one.mayEnd && (
                <>
                  {' · '}
                  <button
                    type="button"
                    className={`${styles.quiet} no-print`}
                    aria-label={t('manager.endOf', { name: one.person?.name ?? '' })}
                    onClick={() => void end(one)}
                  >
                    {t('manager.end')}
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {naming && <NameDialog organisation={organisation} onClose={() => setNaming(false)} />}
    </Panel>
  );
}
