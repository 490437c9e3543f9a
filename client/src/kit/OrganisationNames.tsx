import { Popover, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './OrganisationNames.module.css';

export interface Named {
  id: string;
  /** Short on the screen. */
  name: string;
  /** Full on focus and in print. */
  full: string;
  lead: boolean;
}

function Name({ named }: { named: Named }): ReactNode {
  if (named.full === named.name) return named.name;
  return (
    <Tooltip label={named.full} multiline maw={320} withArrow>
      <span className={styles.name}>{named.name}</span>
    </Tooltip>
  );
}

/** Executors of a measure: the lead bold, others by short name, and all with full names at a touch or by keyboard. */
export function OrganisationNames({ names, shown = 3 }: { names: readonly Named[]; shown?: number }): ReactNode {
  const { t } = useWords();
  const leads = names.filter((one) => one.lead);
  const others = names.filter((one) => !one.lead);
  const rest = others.length - shown;
  return (
    <div>
      <div className={styles.leads}>
        {leads.map((one, index) => (
          <span key={one.id}>
            {index > 0 && ', '}
            <Name named={one} />
          </span>
        ))}
      </div>
      {others.length > 0 && (
        <div className={styles.others}>
          {others.slice(0, shown).map((one, index) => (
            <span key={one.id}>
              {index > 0 && ' · '}
              <Name named={one} />
            </span>
          ))}
          {rest > 0 && (
            <Popover position="bottom-start" trapFocus>
              <Popover.Target>
                <button
                  type="button"
                  className={`${styles.button} no-print`}
                  aria-label={t('names.all')}
                  onClick={(event) => event.stopPropagation()}
                >
                  {' · '}
                  {t('kit.andMore', { count: rest })}
                </button>
              </Popover.Target>
              <Popover.Dropdown aria-label={t('names.all')} onClick={(event) => event.stopPropagation()}>
                <ul className={styles.all} tabIndex={-1} data-autofocus>
                  {names.map((one) => (
                    <li key={one.id}>{one.lead ? <b>{one.full}</b> : one.full}</li>
                  ))}
                </ul>
              </Popover.Dropdown>
            </Popover>
          )}
          <span className="print-only">{others.slice(shown).map((one) => ` · ${one.name}`)}</span>
        </div>
      )}
    </div>
  );
}
