import type { ReactNode } from 'react';
import { StateMark } from '../../kit/StateMark.tsx';
import { useWords } from '../../words/words.ts';
import { branchesOf, drawn, linesOf, type Row, rowsOf } from './branches.ts';
import type { Replication } from './fragment.ts';
import { marks } from './marks.ts';
import styles from './spread.module.css';

function Name({ row }: { row: Row }): ReactNode {
  const { t } = useWords();
  if (row.is === 'place')
    return <b className={styles.place}>{row.municipality === '' ? t('spread.noPlace') : row.municipality}</b>;
  const { organisation, site, state } = row.site;
  return (
    <span className={styles.leaf} title={site}>
      <StateMark state={marks[state]}>{organisation?.shortName ?? site}</StateMark>
    </span>
  );
}

/** How a practice spread: from it to the places, and there to the sites. The list below it says the same in words. */
export function SpreadPicture({
  author,
  replications,
}: {
  author: string;
  replications: readonly Replication[];
}): ReactNode {
  const { t } = useWords();
  const branches = branchesOf(replications);
  const rows = rowsOf(branches);
  const places = branches.filter(({ municipality }) => municipality !== '').length;
  const [width, height] = [drawn.site, rows.length * drawn.row];
  return (
    <figure
      className={styles.picture}
      role="img"
      aria-label={t('spread.picture', { sites: replications.length, places })}
    >
      <p className={styles.root} aria-hidden="true">
        {author}
      </p>
      <div className={styles.tree} aria-hidden="true">
        <svg viewBox={`0 0 ${width} ${height}`} style={{ width, height }} focusable="false">
          {linesOf(rows).map(({ path, to }) => (
            <path key={to} d={path} data-going={isGoing(rows[to]) ? '' : undefined} />
          ))}
          {rows.map((row, index) =>
            row.is === 'place' ? <circle key={index} cx={drawn.place} cy={(index + 0.5) * drawn.row} r="4" /> : null,
          )}
        </svg>
        <ul className={styles.rows}>
          {rows.map((row, index) => (
            <li key={index} style={{ height: drawn.row }} data-row={row.is}>
              <Name row={row} />
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

/** A line to a site that has stopped, or has not begun, is a broken one. */
const isGoing = (row: Row | undefined): boolean =>
  row?.is !== 'site' || row.site.state === 'RUNNING' || row.site.state === 'ADAPTING';
