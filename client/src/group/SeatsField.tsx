import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { TextButton } from '../kit/TextButton.tsx';
import { OrganisationPicker } from '../organisation/OrganisationPicker.tsx';
import { PersonPicker } from '../person/PersonPicker.tsx';
import { useWords } from '../words/words.ts';
import { PasteSeats } from './composition/PasteSeats.tsx';
import type { SeatForm } from './form.ts';
import styles from './group.module.css';
import { isSeatKind, type SeatKind, seatKinds } from './words.ts';

const noSeat: SeatForm = { kind: 'MEMBER', organisation: null, person: null, title: '' };

/** What comes after whom a group has one of. */
const following: Readonly<Partial<Record<SeatKind, SeatKind>>> = {
  CHAIR: 'SECRETARY',
  DEPUTY: 'SECRETARY',
  SECRETARY: 'MEMBER',
};

/** A seat that was added, as it will stand in the composition. */
function Added({ seat, onRemove }: { seat: SeatForm; onRemove: () => void }): ReactNode {
  const { t } = useWords();
  const name = [seat.title || seat.organisation?.shortName, seat.person?.name].filter(Boolean).join(', ');
  return (
    <li className={styles.added}>
      <span>
        {name} <span className={styles.facts}>· {t(`seat.${seat.kind}`)}</span>
      </span>
      <TextButton aria-label={t('group.seats.removeOf', { name })} onClick={onRemove}>
        {t('group.seats.remove')}
      </TextButton>
    </li>
  );
}

interface SeatsFieldProps {
  seats: readonly SeatForm[];
  onChange: (seats: SeatForm[]) => void;
  error: string | undefined;
}

/** The places that an act gives, added one by one in its order: of an organisation, or of a person. */
export function SeatsField({ seats, onChange, error }: SeatsFieldProps): ReactNode {
  const { t } = useWords();
  // The composition begins with its chair.
  const [next, setNext] = useState<SeatForm>({ ...noSeat, kind: seats.length === 0 ? 'CHAIR' : 'MEMBER' });
  const [count, setCount] = useState(0);
  const [pasting, setPasting] = useState(false);
  const set = (part: Partial<SeatForm>): void => setNext((before) => ({ ...before, ...part }));
  const add = (): void => {
    onChange([...seats, next]);
    setNext({ ...noSeat, kind: following[next.kind] ?? next.kind });
    setCount(count + 1);
  };
  return (
    <fieldset className={styles.fields}>
      <legend>{t('group.seats.legend')}</legend>
      {seats.length > 0 && (
        <ol className={styles.lines}>
          {seats.map((seat, index) => (
            <Added
              key={`${seat.organisation?.id} ${seat.person?.id} ${seat.title}`}
              seat={seat}
              onRemove={() => onChange(seats.filter((_, at) => at !== index))}
            />
          ))}
        </ol>
      )}
      {pasting ? (
        <PasteSeats onAdd={(read) => onChange([...seats, ...read])} onClose={() => setPasting(false)} />
      ) : (
        <>
          <p>
            <TextButton onClick={() => setPasting(true)}>{t('group.paste.open')}</TextButton>
          </p>
          <NativeSelect
            label={t('group.seats.kind')}
            value={next.kind}
            onChange={({ currentTarget: { value } }) => isSeatKind(value) && set({ kind: value })}
            data={seatKinds.map((kind) => ({ value: kind, label: t(`seat.${kind}`) }))}
          />
          <OrganisationPicker
            key={`of ${count}`}
            label={t('group.seats.organisation')}
            description={t('group.seats.organisationHint')}
            value={next.organisation}
            onChange={(organisation) => set({ organisation })}
          />
          <PersonPicker
            key={`who ${count}`}
            label={t('group.seats.person')}
            description={t('group.seats.personHint')}
            required={false}
            value={next.person?.id ?? null}
            onChange={(id, name) => set({ person: id === null ? null : { id, name: name ?? '' } })}
          />
          <TextInput
            label={t('group.seats.title')}
            description={t('group.seats.titleHint')}
            value={next.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <div>
            <Button
              variant="default"
              disabled={next.organisation === null && next.person === null && next.title.trim() === ''}
              onClick={add}
            >
              {t('group.seats.add')}
            </Button>
          </div>
        </>
      )}
      {error !== undefined && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
