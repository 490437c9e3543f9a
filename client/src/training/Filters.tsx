import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActiveFilter } from '../kit/NothingFound.tsx';
import { useWords, type Words } from '../words/words.ts';
import { type Card, kinds } from './fragment.ts';
import { type TrainingsLook, trainingsOf } from './look.ts';
import styles from './training.module.css';

interface FiltersProps {
  all: readonly Card[];
  look: TrainingsLook;
  put: (look: TrainingsLook) => void;
}

const without = (look: TrainingsLook, name: keyof TrainingsLook): TrainingsLook => {
  const { [name]: _, ...rest } = look;
  return rest;
};

/** Each filter that is on, with how many trainings there would be without it. */
export function filtersOn({ all, look, put }: FiltersProps, { t }: Words): ActiveFilter[] {
  const labels: Readonly<Record<keyof TrainingsLook, string>> = {
    kind: look.kind ? t(`training.kind.${look.kind}`) : '',
    year: String(look.year ?? ''),
    mine: t('trainings.mine'),
    open: t('trainings.open'),
  };
  return (['kind', 'year', 'mine', 'open'] as const)
    .filter((name) => look[name] !== undefined)
    .map((name) => ({
      label: labels[name],
      without: trainingsOf(all, without(look, name)).length,
      onLift: () => put(without(look, name)),
    }));
}

/** Which trainings are shown: of which kind and year, one's own, those that are open. */
export function Filters({ all, look, put }: FiltersProps): ReactNode {
  const { t } = useWords();
  const years = [...new Set(all.map(({ planYear }) => planYear))].sort((one, other) => other - one);
  const offered = look.year !== undefined && !years.includes(look.year) ? [look.year, ...years] : years;
  const present = kinds.filter((kind) => kind === look.kind || all.some((card) => card.kind === kind));
  const box = (name: 'mine' | 'open') => (
    <Checkbox
      className={styles.box}
      label={t(`trainings.${name}`)}
      checked={look[name] === true}
      onChange={({ currentTarget: { checked } }) => put(checked ? { ...look, [name]: true } : without(look, name))}
    />
  );
  return (
    <search className={`${styles.filters} no-print`}>
      <NativeSelect
        label={t('training.kind')}
        value={look.kind ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((one) => one === value);
          put(kind ? { ...look, kind } : without(look, 'kind'));
        }}
        data={[
          { value: '', label: t('trainings.anyKind') },
          ...present.map((kind) => ({ value: kind, label: t(`training.kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        label={t('training.planYear')}
        value={String(look.year ?? '')}
        onChange={({ currentTarget: { value } }) =>
          put(value === '' ? without(look, 'year') : { ...look, year: Number(value) })
        }
        data={[
          { value: '', label: t('trainings.anyYear') },
          ...offered.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      {box('mine')}
      {box('open')}
    </search>
  );
}
