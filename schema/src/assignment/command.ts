import type { AssignmentSource, ExecutorRole, Prisma, TermKind } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import type { Day } from '../core/time.ts';

export interface Issue {
  readonly number: string;
  readonly text: string;
  readonly source: AssignmentSource;
  readonly groupId: string | null;
  readonly issuerId: string;
  readonly meetingId?: string;
  readonly decisionId?: string;
  readonly controllerId: string | null;
  readonly binding: boolean | null;
  readonly addressees: readonly { role: ExecutorRole; organisationId: string | null; classId: string | null }[];
  readonly term: {
    termKind: TermKind;
    termStart: Date | null;
    termEnd: Date | null;
    termRecurring: Prisma.JsonValue;
    termRaw: string;
  } | null;
  readonly measureIds: readonly string[];
}
export async function issue(_change: Change, _issues: readonly Issue[], _on: Day): Promise<void> {}
