import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';

export const DayOff_roadmap = graphql(`
  fragment DayOff_roadmap on Roadmap {
    id
    version
    dayOffRule
    mayCoordinate
  }
`);

const SetDayOffRule = graphql(
  `
    mutation SetDayOffRule($id: ID!, $version: Int!, $rule: DayOffRule!, $key: ID!) {
      setDayOffRule(id: $id, version: $version, rule: $rule, key: $key) {
        __typename
        ... on Roadmap {
          ...DayOff_roadmap
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [DayOff_roadmap],
);

type Roadmap = ResultOf<typeof DayOff_roadmap>;
const rules = ['AS_IS', 'DAY_BEFORE', 'DAY_AFTER'] as const satisfies readonly Roadmap['dayOffRule'][];

/** How a term on a day off moves: the coordinator decides, and can take it back for ten seconds; others read it. */
export function DayOff({ roadmap: fragment }: { roadmap: FragmentOf<typeof DayOff_roadmap> }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const roadmap = readFragment(DayOff_roadmap, fragment);
  const set = async ({ id, version }: Roadmap, rule: Roadmap['dayOffRule'], undo: boolean): Promise<void> => {
    const outcome = await act(SetDayOffRule, { id, version, rule, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    const now = readFragment(DayOff_roadmap, outcome.answer);
    const back = (): void => void set(now, roadmap.dayOffRule, false);
    say(t('dayOff.set', { rule: t(`dayOff.${rule}`) }), undo ? back : undefined);
  };
  if (!roadmap.mayCoordinate)
    return (
      <p>
        {t('dayOff.label')}: {t(`dayOff.${roadmap.dayOffRule}`)}
      </p>
    );
  return (
    <NativeSelect
      label={t('dayOff.label')}
      description={t('dayOff.hint')}
      maw="28rem"
      value={roadmap.dayOffRule}
      data={rules.map((rule) => ({ value: rule, label: t(`dayOff.${rule}`) }))}
      onChange={({ currentTarget: { value } }) => {
        const rule = rules.find((one) => one === value);
        if (rule) void set(roadmap, rule, true);
      }}
    />
  );
}
