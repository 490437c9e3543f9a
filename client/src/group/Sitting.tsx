import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Term } from '../kit/Term.tsx';
import { useWords } from '../words/words.ts';
import type { Holding, Seat } from './fragment.ts';
import styles from './group.module.css';

/** Who sits on a seat: named where one may know the person; what is vacant says so. */
export function Sitting({ seat: { holder, vacant } }: { seat: Pick<Seat, 'holder' | 'vacant'> }): ReactNode {
  const { t } = useWords();
  if (holder)
    return (
      <Link to="/people/$id" params={{ id: holder.id }}>
        {holder.name}
      </Link>
    );
  return vacant ? (
    <span className={styles.vacant}>{t('group.seat.vacant')}</span>
  ) : (
    <span className={styles.facts}>{t('group.seat.hidden')}</span>
  );
}

/** On what basis somebody sits there, and from when to when; with the name where it is not said beside it. */
export function HoldingWords({
  holding: { manner, person, basisNumber, basisDate, since, until },
  named,
}: {
  holding: Holding;
  named: boolean;
}): ReactNode {
  const { t, dates } = useWords();
  const basis = t(`group.basis.${manner}`, { number: basisNumber, day: dates.long(basisDate) });
  return (
    <>
      {named && person !== null && `${person.name}, `}
      {basis}
      {(since !== basisDate || until !== null) && (
        <>
          , <Term since={since} until={until} />
        </>
      )}
    </>
  );
}
