import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { useWords } from '../../words/words.ts';
import { type Replication, Row_replication, Spread_practice } from './fragment.ts';
import { GoOnDialog } from './GoOnDialog.tsx';
import { marks } from './marks.ts';
import { SpreadPicture } from './SpreadPicture.tsx';
import styles from './spread.module.css';
import { TakeOverDialog } from './TakeOverDialog.tsx';

interface SiteProps {
  replication: Replication;
  onGoOn: () => void;
}

function Site({ replication, onGoOn }: SiteProps): ReactNode {
  const { t, dates } = useWords();
  const { organisation, site, state, municipality, passport, changes, results, contact, mayChange } = replication;
  return (
    <li className={styles.site}>
      <p>
        {organisation ? (
          <Link to="/organisations/$id" params={{ id: organisation.id }} title={site}>
            {organisation.shortName}
          </Link>
        ) : (
          site
        )}
        {municipality !== '' && `, ${municipality}`}
      </p>
      <p className={styles.facts}>
        <StateMark state={marks[state]}>{t(`spread.state.${state}`)}</StateMark>
        {passport && <span>{t('spread.byVersion', { number: passport.number })}</span>}
      </p>
      {changes !== '' && <p className={styles.lines}>{t('spread.otherwise', { changes })}</p>}
      {results.length > 0 && (
        <ul className={styles.results}>
          {results.map(({ year, label, value, unit, bound }, index) => (
            <li key={index}>
              {year}: {label} – {bound !== 'EXACT' && `${t(`bound.${bound}`)} `}
              {dates.number(value)} {unit}
            </li>
          ))}
        </ul>
      )}
      {contact && <p className={styles.facts}>{contact}</p>}
      {mayChange && (
        <TextButton
          className="no-print"
          aria-label={`${t('spread.goOn')}: ${organisation?.shortName ?? site}`}
          onClick={onGoOn}
        >
          {t('spread.goOn')}
        </TextButton>
      )}
    </li>
  );
}

/** Where a practice was taken over, as a picture of how far the sites are, and as a list. */
export function SpreadPanel({ practice }: { practice: FragmentOf<typeof Spread_practice> }): ReactNode {
  const { t } = useWords();
  const spread = readFragment(Spread_practice, practice);
  const [opened, setOpened] = useState<'takeOver' | string | null>(null);
  const replications = readFragment(Row_replication, spread.replications);
  const going = replications.find(({ id }) => id === opened);
  const { published, mayTakeOverFor } = spread;
  const close = (): void => setOpened(null);
  if (replications.length === 0 && mayTakeOverFor.length === 0) return null;
  return (
    <Panel
      title={t('spread.title')}
      action={
        published !== null &&
        mayTakeOverFor.length > 0 && (
          <TextButton className="no-print" onClick={() => setOpened('takeOver')}>
            {t('spread.takeOver')}
          </TextButton>
        )
      }
    >
      {replications.length === 0 && <p className={styles.facts}>{t('spread.none')}</p>}
      {replications.length > 0 && (
        <SpreadPicture author={spread.organisation?.shortName ?? spread.author} replications={replications} />
      )}
      <ul className={styles.sites}>
        {replications.map((replication) => (
          <Site key={replication.id} replication={replication} onGoOn={() => setOpened(replication.id)} />
        ))}
      </ul>
      {opened === 'takeOver' && published && (
        <TakeOverDialog passportId={published.id} organisations={mayTakeOverFor} onClose={close} />
      )}
      {going && <GoOnDialog replication={going} published={published} onClose={close} />}
    </Panel>
  );
}
