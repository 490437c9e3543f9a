import { type ReactNode, useState } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import type { Holding, Seat } from './fragment.ts';
import styles from './group.module.css';
import { EndHoldingDialog, FillDialog, isOrganisations } from './SeatDialogs.tsx';
import { HoldingWords, Sitting } from './Sitting.tsx';
import { seatKinds, seatName } from './words.ts';

export type Opened = { is: 'fill'; seat: Seat } | { is: 'end'; seat: Seat; holding: Holding };

const standsOn = (day: string, { since, until }: { since: string; until: string | null }): boolean =>
  since <= day && (until === null || until >= day);

interface BasisProps {
  seat: Seat;
  day: string;
}

/** What holds or is yet to begin, and what is over by a day; what was taken back before its first day is neither. */
function parted({ holdings }: Seat, day: string): { now: Holding[]; past: Holding[] } {
  const held = holdings.filter(({ since, until }) => until === null || until >= since);
  const past = held.filter(({ until }) => until !== null && until < day);
  return { now: held.filter((one) => !past.includes(one)), past };
}

/** On what somebody sits there, or will; and, opened, on what others did. */
function Basis({ seat, day }: BasisProps): ReactNode {
  const { t } = useWords();
  const { now, past } = parted(seat, day);
  const several = now.filter((one) => standsOn(day, one)).length > 1;
  return (
    <>
      {now.map((holding) => (
        <p key={holding.id} className={styles.facts}>
          <HoldingWords holding={holding} named={several || !standsOn(day, holding)} />
        </p>
      ))}
      {past.length > 0 && (
        <details className={`${styles.past} no-print`}>
          <summary>{t('group.seat.before')}</summary>
          {past.map((holding) => (
            <p key={holding.id} className={styles.facts}>
              <HoldingWords holding={holding} named />
            </p>
          ))}
        </details>
      )}
    </>
  );
}

interface LineProps extends BasisProps {
  onOpen: ((opened: Opened) => void) | undefined;
}

/** What whoever keeps the group does with a seat. */
function Actions({ seat, day, onOpen }: BasisProps & { onOpen: (opened: Opened) => void }): ReactNode {
  const { t } = useWords();
  const name = seatName(seat);
  const does = isOrganisations(seat) ? (seat.vacant ? 'fill' : 'replace') : 'act';
  return (
    <div className={`${styles.actions} no-print`}>
      <TextButton aria-label={t(`group.seat.${does}Of`, { name })} onClick={() => onOpen({ is: 'fill', seat })}>
        {t(`group.seat.${does}`)}
      </TextButton>
      {parted(seat, day).now.map((holding) => (
        <TextButton
          key={holding.id}
          aria-label={t('group.holding.endOf', { name: holding.person?.name ?? name })}
          onClick={() => onOpen({ is: 'end', seat, holding })}
        >
          {t('group.holding.end')}
        </TextButton>
      ))}
    </div>
  );
}

function Line({ seat, day, onOpen }: LineProps): ReactNode {
  const name = seatName(seat);
  return (
    <li className={styles.seat} data-still={onOpen ? undefined : ''}>
      <div>
        <p>{name}</p>
        {seat.title !== null && seat.organisation !== null && seat.organisation.shortName !== name && (
          <p className={styles.facts}>{seat.organisation.shortName}</p>
        )}
      </div>
      <div>
        <Sitting seat={seat} />
        <Basis seat={seat} day={day} />
      </div>
      {onOpen && <Actions seat={seat} day={day} onOpen={onOpen} />}
    </li>
  );
}

/** Seats by what they are, in the order of the acts. */
export function Seats({
  seats,
  day,
  onOpen,
}: {
  seats: readonly Seat[];
  day: string;
  onOpen?: ((opened: Opened) => void) | undefined;
}): ReactNode {
  const { t } = useWords();
  const parts = seatKinds
    .map((kind) => ({ kind, of: seats.filter((seat) => seat.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  return parts.map(({ kind, of }) => (
    <div key={kind} className={styles.kinds}>
      <h3 className={styles.kind}>
        {of.length > 1 ? t(`group.seats.${kind}`, { count: of.length }) : t(`seat.${kind}`)}
      </h3>
      <ul className={styles.lines}>
        {of.map((seat) => (
          <Line key={seat.id} seat={seat} day={day} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  ));
}

interface CompositionProps {
  seats: readonly Seat[];
  pending: readonly Seat[];
  mayKeep: boolean;
  action: ReactNode;
}

/** Who is in a group today; and, apart, whom an act with blanks will bring in. */
export function CompositionPart({ seats, pending, mayKeep, action }: CompositionProps): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  const onOpen = mayKeep ? setOpened : undefined;
  return (
    <>
      <Panel title={t('group.composition', { count: seats.length })} action={action}>
        {seats.length === 0 && <p className={styles.facts}>{t('group.composition.none')}</p>}
        <Seats seats={seats} day={today} onOpen={onOpen} />
      </Panel>
      {pending.length > 0 && (
        <Panel title={t('group.pendingSeats')}>
          <p className={styles.facts}>{t('group.pendingSeats.why')}</p>
          <Seats seats={pending} day={today} onOpen={onOpen} />
        </Panel>
      )}
      {opened?.is === 'fill' && <FillDialog seat={opened.seat} onClose={close} />}
      {opened?.is === 'end' && <EndHoldingDialog seat={opened.seat} holding={opened.holding} onClose={close} />}
    </>
  );
}
