import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextButton } from '../../../kit/TextButton.tsx';
import { useWords } from '../../../words/words.ts';
import { type Choice, choicesOf, chosenOf } from './choice.ts';
import styles from './list.module.css';
import type { Candidate, Row } from './preview.ts';
import { reasonOf } from './workplace.ts';

/** What may be chosen, in words. */
function useLabels(): (row: Row, choice: Choice) => string {
  const { t } = useWords();
  const of = ({ name, specialist, person }: Candidate): string => {
    const where = specialist?.organisation?.shortName ?? specialist?.organisationAs ?? '';
    return `${name}${where === '' ? '' : ` (${where})`}${person ? '' : `, ${t('list.fromLists')}`}`;
  };
  return (row, choice) => {
    const [what, at = ''] = choice.split(' ');
    const candidate = chosenOf(row, choice);
    if (candidate) return t('list.known', { name: of(candidate) });
    if (what === 'row') return t('list.same', { row: Number(at) });
    return t(what === 'new' ? 'list.new' : 'list.out');
  };
}

interface WorkplaceProps {
  row: Row;
  /** Whether somebody has said where this row's person works, and the list is not asked any more. */
  isChosen: boolean;
  onOther: () => void;
  onBack: () => void;
}

/** Where a row's person will be entered as working, and the way to say otherwise. */
function Workplace({ row, isChosen, onOther, onBack }: WorkplaceProps): ReactNode {
  const { t } = useWords();
  const { organisationMeant: meant, organisation } = row;
  const why = reasonOf(row, isChosen);
  return (
    <>
      {meant && organisation !== '' ? (
        <abbr title={organisation}>{meant.shortName}</abbr>
      ) : (
        (meant?.shortName ?? organisation)
      )}
      {why !== null && <span className={styles.soft}> {t(why)}</span>}
      <span className={styles.ways}>
        <TextButton
          aria-label={`${t('list.otherOrganisation')}: ${row.name}, ${t('list.row')} ${row.row}`}
          onClick={onOther}
        >
          {t('list.otherOrganisation')}
        </TextButton>
        {isChosen && (
          <TextButton aria-label={`${t('list.asRead')}: ${row.name}, ${t('list.row')} ${row.row}`} onClick={onBack}>
            {t('list.asRead')}
          </TextButton>
        )}
      </span>
    </>
  );
}

interface LineProps extends WorkplaceProps {
  choice: Choice | null;
  onChoose: (choice: Choice | null) => void;
}

/** A row as it stands, and what will become of it. */
export function Line({ choice, onChoose, ...workplace }: LineProps): ReactNode {
  const { t } = useWords();
  const label = useLabels();
  const { row } = workplace;
  return (
    <tr data-row={row.row} data-unclear={choice === null ? '' : undefined}>
      <td className={styles.number}>{row.row}</td>
      <td>{row.name}</td>
      <td>
        <Workplace {...workplace} />
      </td>
      <td>{[row.post, row.municipality].filter(Boolean).join(', ')}</td>
      <td>
        <NativeSelect
          aria-label={t('list.becomes', { name: row.name })}
          value={choice ?? ''}
          error={choice === null ? t('list.choose') : undefined}
          data={[
            ...(choice === null ? [{ value: '', label: t('list.unclear') }] : []),
            ...choicesOf(row).map((one) => ({ value: one, label: label(row, one) })),
          ]}
          onChange={(event) => onChoose(choicesOf(row).find((one) => one === event.currentTarget.value) ?? null)}
        />
      </td>
    </tr>
  );
}
