import { Button, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { StateMark, states } from '../kit/StateMark.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { Choice } from './Choice.tsx';
import styles from './Filters.module.css';
import { filtersOn, join, type Look, split, type View, views } from './filter.ts';
import type { SectionOfRoadmap } from './RoadmapTable.tsx';
import type { Row } from './row.ts';

interface FiltersProps {
  look: Look;
  rows: readonly Row[];
  /** How many rows the filters let through. */
  shown: number;
  sections: readonly SectionOfRoadmap[];
  /** Whether any measure may be called the viewer's own. */
  hasMine: boolean;
  onChange: (look: Look) => void;
}

/** Every executor named in the roadmap, leads first, by name. */
function executorsOf(
  rows: readonly Row[],
  compare: (a: string, b: string) => number,
): { value: string; label: string }[] {
  const found = new Map<string, { name: string; lead: boolean }>();
  for (const { id, name, lead } of rows.flatMap((row) => row.names)) {
    found.set(id, { name, lead: lead || (found.get(id)?.lead ?? false) });
  }
  return [...found]
    .sort(([, a], [, b]) => Number(b.lead) - Number(a.lead) || compare(a.name, b.name))
    .map(([value, { name }]) => ({ value, label: name }));
}

function Toggle({
  on,
  onToggle,
  children,
}: {
  on: boolean;
  onToggle: (on: boolean) => void;
  children: string;
}): ReactNode {
  return (
    <Button variant="default" aria-pressed={on} className={styles.toggle} onClick={() => onToggle(!on)}>
      {children}
    </Button>
  );
}

/** The filters of which several values are chosen. */
function Choices({ look, rows, sections, onChange }: FiltersProps): ReactNode {
  const { t, dates } = useWords();
  const set = (name: 'organisation' | 'state' | 'section') => (values: string[]) =>
    onChange({ ...look, [name]: join(values) });
  return (
    <>
      <Choice
        label={t('filter.organisation')}
        options={executorsOf(rows, dates.compare)}
        chosen={split(look.organisation)}
        onChoose={set('organisation')}
      />
      <Choice
        label={t('filter.state')}
        options={states.map((state) => ({
          value: state,
          label: t(`state.${state}`),
          shown: <StateMark state={state} />,
        }))}
        chosen={split(look.state)}
        onChoose={set('state')}
      />
      {sections.length > 0 && (
        <Choice
          label={t('filter.section')}
          options={sections.map(({ number, title }) => ({ value: number, label: `${number}. ${title}` }))}
          chosen={split(look.section)}
          onChoose={set('section')}
        />
      )}
    </>
  );
}

/** The view and the filters of a roadmap. */
export function Filters(props: FiltersProps): ReactNode {
  const { look, rows, shown, hasMine, onChange } = props;
  const { t } = useWords();
  const on = filtersOn(look).length > 0;
  return (
    <div className={`${styles.filters} no-print`} role="search" aria-label={t('filter.label')}>
      <SegmentedControl
        aria-label={t('roadmap.view')}
        value={look.view ?? 'table'}
        onChange={(view: string) => onChange({ ...look, view: views.find((one) => one === view && one !== 'table') })}
        data={views.map((view: View) => ({ value: view, label: t(`roadmap.${view}`) }))}
        withItemsBorders={false}
      />
      <Choices {...props} />
      <Toggle on={look.state === 'LATE'} onToggle={(on) => onChange({ ...look, state: on ? 'LATE' : undefined })}>
        {t('filter.late')}
      </Toggle>
      {hasMine && (
        <Toggle on={look.mine === 'yes'} onToggle={(on) => onChange({ ...look, mine: on ? 'yes' : undefined })}>
          {t('filter.mine')}
        </Toggle>
      )}
      <TextInput
        className={styles.text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        type="search"
        size="sm"
        value={look.text ?? ''}
        onChange={(event) => onChange({ ...look, text: event.currentTarget.value || undefined })}
      />
      {on && (
        <span className={styles.on} role="status">
          {t('filter.shown', { shown, all: rows.length })}{' '}
          <TextButton onClick={() => onChange({ ...(look.view && { view: look.view }) })}>
            {t('filter.clear')}
          </TextButton>
        </span>
      )}
    </div>
  );
}
