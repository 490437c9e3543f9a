import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './OrganisationNames.module.css';

export interface Named {
  id: string;
  /** Short on the screen. */
  name: string;
  /** Full where there is room: opened, and in documents. */
  full: string;
  lead: boolean;
}

interface OrganisationNamesProps {
  names: readonly Named[];
  /** How many beside the leads stand in the cell. */
  shown?: number;
}

/** Between two names: it ends a line, and never begins one. */
const dot = '\u00a0· ';

function Short({ names, shown }: { names: readonly Named[]; shown: number }): ReactNode {
  const { t } = useWords();
  const leads = names.filter((one) => one.lead);
  const others = names.filter((one) => !one.lead);
  const rest = others.slice(shown);
  return (
    <>
      <span className={styles.leads}>{leads.map((one) => one.name).join(', ')}</span>
      {others.length > 0 && (
        <span className={styles.others}>
          {others
            .slice(0, shown)
            .map((one) => one.name)
            .join(dot)}
          {rest.length > 0 && (
            <span className="no-print">{`\u00a0·\u00a0${t('kit.andMore', { count: rest.length })}`}</span>
          )}
          {rest.length > 0 && <span className="print-only">{rest.map((one) => `${dot}${one.name}`).join('')}</span>}
        </span>
      )}
    </>
  );
}

/**
 * Executors of a measure: leads bold, others by short name. Pressed, all of them with their full names; until then
 * nothing of that is on the page, since a table holds hundreds.
 */
export function OrganisationNames({ names, shown = 3 }: OrganisationNamesProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (names.length === 0) return null;
  const button = (
    <button
      type="button"
      className={styles.names}
      aria-haspopup="dialog"
      aria-expanded={open}
      title={names.map((one) => one.full).join('\n')}
      onClick={() => setOpen(!open)}
    >
      <Short names={names} shown={shown} />
    </button>
  );
  if (!open) return button;
  return (
    <Popover opened onClose={() => setOpen(false)} position="bottom-start" trapFocus returnFocus width={340}>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('names.all')}>
        <ul className={styles.all} tabIndex={-1} data-autofocus>
          {names.map((one) => (
            <li key={one.id}>{one.lead ? <b>{one.full}</b> : one.full}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
