import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StateMark } from '../../kit/StateMark.tsx';
import { useWords } from '../../words/words.ts';
import { type Apart, apart } from './apart.ts';
import styles from './comparison.module.css';
import type { EditionComparison } from './preview.ts';

type Rewording = EditionComparison['head'][number];

/** The old words struck through, the new ones behind them; what is the same before and after stands once. */
function Words({ head, was, is, tail }: Apart): ReactNode {
  const { t } = useWords();
  return (
    <>
      {head}{' '}
      {was !== '' && (
        <del>
          <span className="visually-hidden">{t('history.was')} </span>
          {was}
        </del>
      )}{' '}
      {is !== '' && (
        <ins>
          <span className="visually-hidden">{t('history.became')} </span>
          {is}
        </ins>
      )}{' '}
      {tail}
    </>
  );
}

function Reworded({ changes }: { changes: readonly Rewording[] }): ReactNode {
  const { t, dates } = useWords();
  const isDay = (words: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(words);
  const told = (words: string): string => (isDay(words) ? dates.long(words) : words);
  return (
    <dl className={styles.fields}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`edition.field.${field}`)}</dt>
          <dd {...(!isDay(after) && { lang: 'ru' })}>
            <Words {...apart(told(before), told(after))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface PartProps {
  title: string;
  count: number;
  children: ReactNode;
}

function Part({ title, count, children }: PartProps): ReactNode {
  if (count === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

/** A measure that the hub knows, with what the document words otherwise. */
function Known({ row, measure, fields }: EditionComparison['changed'][number]): ReactNode {
  const { t } = useWords();
  return (
    <li>
      <p>
        <Link to="/measures/$id" params={{ id: measure.id }} target="_blank">
          <b>{measure.number}</b>
        </Link>{' '}
        <span className={styles.words} lang="ru">
          {measure.title}
        </span>{' '}
        <a className={styles.soft} href={`#row-${row}`}>
          {t('import.toRow', { row: row + 1 })}
        </a>
      </p>
      {fields.length > 0 && <Reworded changes={fields} />}
    </li>
  );
}

/** What the document would change in the roadmap that stands, measure by measure, and what is kept all the same. */
export function Comparison({ comparison }: { comparison: EditionComparison }): ReactNode {
  const { t } = useWords();
  const { head, added, returned, changed, removed, unchanged } = comparison;
  return (
    <>
      <p className={styles.kept}>{t('edition.kept')}</p>
      {head.length > 0 && <Reworded changes={head} />}
      <Part title={t('edition.added', { count: added.length })} count={added.length}>
        {added.map(({ number, title, termRaw, leads }) => (
          <li key={`${number} ${title}`}>
            <p>
              <b>{number}</b>{' '}
              <span className={styles.words} lang="ru">
                {title}
              </span>
            </p>
            <p className={styles.soft} lang="ru">
              {[termRaw, leads.join(', ')].filter((words) => words !== '').join(' · ')}
            </p>
          </li>
        ))}
      </Part>
      <Part title={t('edition.returned', { count: returned.length })} count={returned.length}>
        <li className={styles.soft}>{t('edition.returnedWhy')}</li>
        {returned.map((one) => (
          <Known key={one.measure.id} {...one} />
        ))}
      </Part>
      <Part title={t('edition.changed', { count: changed.length })} count={changed.length}>
        {changed.map((one) => (
          <Known key={one.measure.id} {...one} />
        ))}
      </Part>
      <Part title={t('edition.removed', { count: removed.length })} count={removed.length}>
        {removed.map(({ id, number, title, state }) => (
          <li key={id}>
            <p>
              <Link to="/measures/$id" params={{ id }} target="_blank">
                <b>{number}</b>
              </Link>{' '}
              <span className={styles.words} lang="ru">
                {title}
              </span>{' '}
              <StateMark state={state} />
            </p>
          </li>
        ))}
      </Part>
      <p className={styles.soft}>{t('edition.unchanged', { count: unchanged })}</p>
    </>
  );
}
