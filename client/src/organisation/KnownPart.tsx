import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type ResultOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Term } from '../kit/Term.tsx';
import { useWords } from '../words/words.ts';
import { type Page_organisation, Words_organisation } from './fragment.ts';
import styles from './organisation.module.css';

type Page = ResultOf<typeof Page_organisation>;

const To = ({ organisation }: { organisation: { id: string; shortName: string } }): ReactNode => (
  <Link to="/organisations/$id" params={{ id: organisation.id }}>
    {organisation.shortName}
  </Link>
);

const Names = ({ of }: { of: readonly { id: string; shortName: string }[] }): ReactNode =>
  of.map((one) => (
    <p key={one.id}>
      <To organisation={one} />
    </p>
  ));

/** The classes that it is a member of, was, or will be. */
function Classes({ of }: { of: Page['classes'] }): ReactNode {
  const today = useToday();
  return of
    .filter(({ since, until }) => until === null || until >= since)
    .map(({ id, since, until, class: ofClass }) => (
      <p key={id} className={since > today || (until !== null && until < today) ? styles.facts : undefined}>
        <Link to="/classes/$id" params={{ id: ofClass.id }}>
          {ofClass.shortName}
        </Link>{' '}
        <span className={styles.facts}>
          <Term since={since} until={until} />
        </span>
      </p>
    ));
}

/** What is known of an organisation, and where it stands among others. */
export function KnownPart({ organisation }: { organisation: Page }): ReactNode {
  const { t } = useWords();
  const { founded, predecessors, classes } = organisation;
  const known = readFragment(Words_organisation, organisation);
  const facts: [string, ReactNode][] = [
    [t('organisations.kind'), t(`kind.${known.kind}`)],
    [t('organisation.region'), known.region],
    [t('organisation.number'), known.registrationNumber],
    [t('organisation.founder'), known.founder && <To organisation={known.founder} />],
    [t('organisation.founded'), founded.length > 0 && <Names of={founded} />],
    [t('organisation.successor'), known.successor && <To organisation={known.successor} />],
    [t('organisation.predecessors'), predecessors.length > 0 && <Names of={predecessors} />],
    [t('organisation.classes'), classes.length > 0 && <Classes of={classes} />],
    [
      t('organisation.spellings'),
      known.spellings.length > 0 && known.spellings.map((text) => <p key={text}>{text}</p>),
    ],
  ];
  return (
    <Panel title={t('organisation.about')}>
      <dl className={styles.known}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Panel>
  );
}
