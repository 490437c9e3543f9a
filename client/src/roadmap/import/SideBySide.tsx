import { NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { termWords } from '../../measure/term.ts';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';
import { useProblemWords } from './Problems.tsx';
import {
  columnKinds,
  type Preview,
  type ReadMeasure,
  type Source,
  withCell,
  withColumn,
  withTable,
} from './preview.ts';

interface Place {
  row: number;
  column: number;
  text: string;
}

type Cell = Preview['rows'][number]['cells'][number];

/** The cells that a row shows: what a wide cell covers is left out, what one above reaches over stays empty. */
function placed(cells: readonly Cell[]): { column: number; cell: Cell | null }[] {
  let covered = 0;
  return cells.flatMap((cell, column) => {
    if (column < covered) return [];
    covered = column + (cell.own ? cell.width : 1);
    return { column, cell: cell.own ? cell : null };
  });
}

/** Whom a name means, in words; null where the name itself says it. */
type Meant = (name: string) => string | null;

/** A name as it stands, and below it whom it means. */
function Named({ name, lead, meant }: { name: string; lead: boolean; meant: Meant }): ReactNode {
  const { t } = useWords();
  const meaning = meant(name);
  return (
    <li>
      <span lang="ru">{lead ? <b>{name}</b> : name}</span>
      {meaning !== null && (
        <span className={styles.meant}>
          <span className="visually-hidden">{t('import.means')} </span>
          <span aria-hidden="true">→ </span>
          {meaning}
        </span>
      )}
    </li>
  );
}

function Understood({ measure, meant }: { measure: ReadMeasure; meant: Meant }): ReactNode {
  const words = useWords();
  const sentence = useProblemWords();
  const { termKind: kind, termStart: start, termEnd: end, termRaw: raw } = measure;
  return (
    <>
      <p>
        <b>{measure.number}</b>{' '}
        <span {...(start === null && end === null && { lang: 'ru' })}>
          {termWords({ kind, start, end, raw }, words)}
        </span>
      </p>
      <ul className={styles.named}>
        {measure.leads.map((name) => (
          <Named key={name} name={name} lead meant={meant} />
        ))}
        {measure.coExecutors.map((name) => (
          <Named key={name} name={name} lead={false} meant={meant} />
        ))}
      </ul>
      {measure.problems.map((problem) => (
        <p key={problem.code} className={styles.wants} data-severity={problem.severity}>
          {sentence(problem)}
        </p>
      ))}
    </>
  );
}

interface FixDialogProps {
  place: Place;
  onClose: () => void;
  onFix: (text: string) => void;
}

function FixDialog({ place, onClose, onFix }: FixDialogProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(place.text);
  const submit = (): Promise<null> => {
    onFix(text);
    return Promise.resolve(null);
  };
  return (
    <FormDialog title={t('import.fixTitle')} opened onClose={onClose} submit={t('import.fixSave')} onSubmit={submit}>
      <Textarea
        label={t('import.fixLabel')}
        autosize
        minRows={3}
        maxRows={16}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface SideBySideProps {
  preview: Preview;
  source: Source;
  onSource: (source: Source) => void;
  meant: Meant;
}

/** The tables of the document, where it has several: the one that reads like a roadmap may not be the one meant. */
function ChooseTable({ preview, source, onSource }: Omit<SideBySideProps, 'meant'>): ReactNode {
  const { t } = useWords();
  if (preview.tables.length < 2) return null;
  return (
    <NativeSelect
      className={styles.which ?? ''}
      label={t('import.whichTable')}
      value={String(preview.table)}
      data={preview.tables.map(({ words, rows, columns }, at) => ({
        value: String(at),
        label: t('import.tableAt', { number: at + 1, rows, columns, words }),
      }))}
      onChange={(event) => onSource(withTable(source, Number(event.currentTarget.value)))}
    />
  );
}

/** The document's own table, cell by cell, with what was understood of each row beside it. */
export function SideBySide({ preview, source, onSource, meant }: SideBySideProps): ReactNode {
  const { t } = useWords();
  const [fixing, setFixing] = useState<Place | null>(null);
  const measuresOf = (row: number): ReadMeasure[] => preview.measures.filter((measure) => measure.row === row);
  const sections = new Map(preview.sections.map((section) => [section.row, section]));
  const fixed = (row: number, column: number): string | undefined =>
    source.cells.find((cell) => cell.row === row && cell.column === column)?.text;
  return (
    <>
      <ChooseTable preview={preview} source={source} onSource={onSource} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('import.table')}</caption>
          <thead>
            <tr>
              <td />
              {preview.columns.map((kind, column) => (
                <th key={`${column} ${kind}`} scope="col">
                  <NativeSelect
                    size="xs"
                    aria-label={t('import.columnMeans', { number: column + 1 })}
                    value={kind}
                    data={columnKinds.map((one) => ({ value: one, label: t(`column.kind.${one}`) }))}
                    onChange={(event) => {
                      const chosen = columnKinds.find((one) => one === event.currentTarget.value);
                      if (chosen) onSource(withColumn(source, { column, kind: chosen }));
                    }}
                  />
                </th>
              ))}
              <th scope="col">{t('import.understood')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ cells }, row) => {
              const read = measuresOf(row);
              const section = sections.get(row);
              return (
                <tr key={row} id={`row-${row}`} data-read={read.length > 0 ? '' : undefined} tabIndex={-1}>
                  <th scope="row">{row + 1}</th>
                  {placed(cells).map(({ column, cell }) =>
                    cell === null ? (
                      <td key={column} />
                    ) : (
                      <td
                        key={column}
                        colSpan={cell.width}
                        data-fixed={fixed(row, column) === undefined ? undefined : ''}
                      >
                        <button
                          type="button"
                          title={t('import.fixTitle')}
                          // What was typed, also where it could not be read.
                          onClick={() => setFixing({ row, column, text: fixed(row, column) ?? cell.lines.join('\n') })}
                        >
                          <span lang="ru">{cell.lines.join('\n') || '—'}</span>
                        </button>
                      </td>
                    ),
                  )}
                  <td className={styles.understood}>
                    {section && <b>{t('import.section', { number: section.number })}</b>}
                    {read.map((measure) => (
                      <Understood key={measure.number} measure={measure} meant={meant} />
                    ))}
                    {!section && read.length === 0 && <span className={styles.soft}>{t('import.notMeasure')}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {fixing && (
          <FixDialog
            place={fixing}
            onClose={() => setFixing(null)}
            onFix={(text) => onSource(withCell(source, { ...fixing, text }))}
          />
        )}
      </div>
    </>
  );
}
