import { NativeSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../../graphql.ts';
import { useWords } from '../../words/words.ts';
import { decisionName } from './Amended.tsx';
import { Named_decision } from './fragment.ts';

const EarlierDecisions = graphql(
  `
    query EarlierDecisions($id: ID!) {
      meeting(id: $id) {
        id
        earlierDecisions {
          ...Named_decision
        }
      }
    }
  `,
  [Named_decision],
);

const amendments = ['AMENDS', 'CANCELS'] as const;

export interface Amending {
  amendsId: string | null;
  amendment: (typeof amendments)[number] | null;
}

interface AmendsFieldProps {
  meetingId: string;
  value: Amending;
  onChange: (value: Amending) => void;
  error: string | undefined;
}

/** Which decision of earlier registered minutes is amended or cancelled, if one is. */
export function AmendsField({ meetingId, value, onChange, error }: AmendsFieldProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [{ data }] = useQuery({ query: EarlierDecisions, variables: { id: meetingId } });
  const earlier = readFragment(Named_decision, data?.meeting?.earlierDecisions ?? []);
  if (earlier.length === 0) return null;
  return (
    <>
      <Select
        label={t('amendment.label')}
        description={t('amendment.hint')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('kit.clear') }}
        data={earlier.map((one) => ({ value: one.id, label: `${decisionName(one, words)}: ${one.text}` }))}
        value={value.amendsId}
        onChange={(amendsId) =>
          onChange({ amendsId, amendment: amendsId === null ? null : (value.amendment ?? 'AMENDS') })
        }
        error={error}
      />
      {value.amendsId !== null && (
        <NativeSelect
          label={t('amendment.how')}
          value={value.amendment ?? 'AMENDS'}
          data={amendments.map((one) => ({ value: one, label: t(`amendment.choice.${one}`) }))}
          onChange={(event) =>
            onChange({ ...value, amendment: event.currentTarget.value === 'CANCELS' ? 'CANCELS' : 'AMENDS' })
          }
        />
      )}
    </>
  );
}
