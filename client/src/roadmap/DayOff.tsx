import { NativeSelect } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { bothOf } from '../kit/conflict.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';

// Two people rarely meet here: the page of a roadmap does not wait for it.
const ConflictDialog = lazy(() =>
  import('../kit/ConflictDialog.tsx').then((module) => ({ default: module.ConflictDialog })),
);

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
        ... on Stale {
          current {
            __typename
            ... on Roadmap {
              ...DayOff_roadmap
            }
          }
        }
      }
    }
  `,
  [DayOff_roadmap],
);

type Roadmap = ResultOf<typeof DayOff_roadmap>;
type Rule = Roadmap['dayOffRule'];
const rules = ['AS_IS', 'DAY_BEFORE', 'DAY_AFTER'] as const satisfies readonly Rule[];

/** Sets the rule; for ten seconds the one before can be set again. Gives what stands where somebody was quicker. */
function useRule(): (from: Roadmap, rule: Rule) => Promise<Roadmap | null> {
  const { t } = useWords();
  const act = useAct();
  const set = async (
    { id, version, dayOffRule: before }: Roadmap,
    rule: Rule,
    undo: boolean,
  ): Promise<Roadmap | null> => {
    const outcome = await act(SetDayOffRule, { id, version, rule, key: newKey() });
    if (outcome.is === 'done') {
      const now = readFragment(DayOff_roadmap, outcome.answer);
      say(t('dayOff.set', { rule: t(`dayOff.${rule}`) }), undo ? () => void set(now, before, false) : undefined);
      return null;
    }
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    if (undo && current?.__typename === 'Roadmap') return readFragment(DayOff_roadmap, current);
    say(outcome.sentence);
    return null;
  };
  return (from, rule) => set(from, rule, true);
}

/** How a term on a day off moves: the coordinator decides, and can take it back for ten seconds; others read it. */
export function DayOff({ roadmap: fragment }: { roadmap: FragmentOf<typeof DayOff_roadmap> }): ReactNode {
  const { t } = useWords();
  const set = useRule();
  const roadmap = readFragment(DayOff_roadmap, fragment);
  const [late, setLate] = useState<{ rule: Rule; theirs: Roadmap } | null>(null);
  const choose = async (from: Roadmap, rule: Rule): Promise<void> => {
    const theirs = await set(from, rule);
    setLate(theirs && { rule, theirs });
  };
  if (!roadmap.mayCoordinate)
    return (
      <p>
        {t('dayOff.label')}: {t(`dayOff.${roadmap.dayOffRule}`)}
      </p>
    );
  return (
    <>
      <NativeSelect
        label={t('dayOff.label')}
        description={t('dayOff.hint')}
        maw="28rem"
        value={roadmap.dayOffRule}
        data={rules.map((rule) => ({ value: rule, label: t(`dayOff.${rule}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const rule = rules.find((one) => one === value);
          if (rule) void choose(roadmap, rule);
        }}
      />
      <Suspense>
        {late && (
          <ConflictDialog
            conflict={bothOf(late.rule, late.theirs.dayOffRule, [[t('dayOff.label'), (rule) => t(`dayOff.${rule}`)]])}
            onKeepYours={() => void choose(late.theirs, late.rule)}
            onKeepTheirs={() => setLate(null)}
            onClose={() => setLate(null)}
          />
        )}
      </Suspense>
    </>
  );
}
