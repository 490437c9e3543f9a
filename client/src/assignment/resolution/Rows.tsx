import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { DayText } from '../../kit/DayText.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import type { Meant } from '../../organisation/meaning.ts';
import { severities } from '../../roadmap/import/preview.ts';
import { useWords } from '../../words/words.ts';
import { FixDialog } from './FixDialog.tsx';
import { type List, type Preview, type Row, type Source, withList, withRow } from './preview.ts';
import { useResolutionProblem } from './problem.ts';
import styles from './resolution.module.css';

interface RowsProps {
  preview: Preview;
  source: Source;
  onSource: (source: Source) => void;
  /** Whom a name of the document means; null while nobody has decided. */
  meant: (name: string) => Meant | null;
  /** The same in words, where the name does not say it itself. */
  told: (name: string) => string | null;
}

/** Whom a row goes to, as the document has it, and whom that means. */
function To({ row, source, told }: Pick<RowsProps, 'source' | 'told'> & { row: Row }): ReactNode {
  const { t } = useWords();
  const byHand = source.rows.find(({ paragraph }) => paragraph === row.paragraph)?.addressees;
  if (byHand) return <span>{t('resolution.byHand')}</span>;
  return [...row.addressees, ...row.coExecutors].map((name) => {
    const means = told(name);
    return (
      <span key={name}>
        <span lang="ru">{name}</span>
        {means !== null && !row.leftOut && <span className={styles.means}> → {means}</span>}
      </span>
    );
  });
}

/** The measures that it is about, by their numbers. */
function About({ row }: { row: Row }): ReactNode {
  const { t } = useWords();
  return (
    <p className={styles.soft}>
      {t('assignment.measures')}:{' '}
      {row.measures.map(({ id, number, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/measures/$id" params={{ id }} title={title} target="_blank">
            {number}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** By when, how firmly, and to how many. */
function What({ row }: { row: Row }): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.what}>
      <span>
        {row.dueOn !== null && !row.leftOut ? (
          <DayText day={row.dueOn} as="until" short />
        ) : (
          <span lang={row.termRaw === '' ? undefined : 'ru'}>{row.termRaw || t('assignment.noTerm')}</span>
        )}
      </span>
      {row.dueOn !== null && row.termRaw !== '' && (
        <span className={styles.soft} lang="ru">
          «{row.termRaw}»
        </span>
      )}
      {row.termRaw === '' && row.dueOn !== null && <span className={styles.soft}>{t('resolution.byRules')}</span>}
      {row.count > 0 && (
        <span className={styles.soft}>
          {t(row.bindingCount === 0 ? 'resolution.recommended' : 'resolution.owed', {
            count: row.count,
            binding: row.bindingCount,
          })}
        </span>
      )}
    </div>
  );
}

/** What must be put right comes first. */
const bySeverity = (problems: Row['problems']): Row['problems'] =>
  severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));

interface LineProps extends RowsProps {
  row: Row;
  onFix: () => void;
}

function Line({ row, onFix, ...rest }: LineProps): ReactNode {
  const { t } = useWords();
  const { source, onSource } = rest;
  const sentence = useResolutionProblem();
  const fixed = source.rows.some(
    ({ paragraph, leftOut: _, ...part }) => paragraph === row.paragraph && Object.keys(part).length > 0,
  );
  const leave = (): void => onSource(withRow(source, { paragraph: row.paragraph, leftOut: !row.leftOut }));
  return (
    <li
      id={`item-${row.paragraph}`}
      className={styles.row}
      data-out={row.leftOut ? '' : undefined}
      data-fixed={fixed ? '' : undefined}
    >
      <b className={styles.number}>{row.number}</b>
      <div className={styles.words}>
        <p className={styles.text} lang="ru">
          {row.text}
        </p>
        <p className={styles.to}>
          <To row={row} {...rest} />
        </p>
        {row.measures.length > 0 && !row.leftOut && <About row={row} />}
        {row.leftOut && <p className={styles.soft}>{t('resolution.isOut')}</p>}
        {!row.leftOut &&
          bySeverity(row.problems).map((problem) => (
            <p key={`${problem.code} ${problem.value}`} className={styles.wants} data-severity={problem.severity}>
              {sentence(problem)}
            </p>
          ))}
      </div>
      <What row={row} />
      <div className={styles.acts}>
        {!row.leftOut && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('resolution.fixNumber', { number: row.number })}
            onClick={onFix}
          >
            {t('resolution.fix')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={t(row.leftOut ? 'resolution.takeNumber' : 'resolution.leaveNumber', { number: row.number })}
          onClick={leave}
        >
          {t(row.leftOut ? 'resolution.take' : 'resolution.leave')}
        </Button>
      </div>
    </li>
  );
}

/** A list under one phrase: how many its items come to, each by itself, and that they may be one. */
function ListHead({ list, preview, source, onSource }: Omit<RowsProps, 'meant' | 'told'> & { list: List }): ReactNode {
  const { t } = useWords();
  const count = preview.rows
    .filter((row) => (row.list === list.number || (list.joined && row.number === list.number)) && !row.leftOut)
    .reduce((sum, row) => sum + row.count, 0);
  return (
    <li className={styles.list}>
      <span>
        {t(list.joined ? 'resolution.listJoined' : 'resolution.list', {
          number: list.number,
          items: list.items,
          count,
        })}
      </span>{' '}
      <TextButton onClick={() => onSource(withList(source, list, preview.rows))}>
        {t(list.joined ? 'resolution.listApart' : 'resolution.listJoin')}
      </TextButton>
    </li>
  );
}

/** What would be issued, row by row: each can be put right or left out. */
export function Rows(props: RowsProps): ReactNode {
  const { preview, source, onSource, meant } = props;
  const [fixing, setFixing] = useState<number | null>(null);
  const row = preview.rows.find(({ paragraph }) => paragraph === fixing);
  const headOf = (one: Row, before: Row | undefined): List | undefined =>
    preview.lists.find(({ number, joined }) =>
      joined ? one.number === number : one.list === number && before?.list !== number,
    );
  return (
    <>
      <ol className={styles.rows}>
        {preview.rows.flatMap((one, index) => {
          const list = headOf(one, preview.rows[index - 1]);
          const line = <Line key={one.paragraph} {...props} row={one} onFix={() => setFixing(one.paragraph)} />;
          return list ? [<ListHead key={`list ${list.number}`} {...props} list={list} />, line] : [line];
        })}
      </ol>
      {row && (
        <FixDialog
          row={row}
          meant={meant}
          onFix={(correction) => onSource(withRow(source, correction))}
          onClose={() => setFixing(null)}
        />
      )}
    </>
  );
}
