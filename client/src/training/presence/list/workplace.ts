import type { Picked } from '../../../organisation/OrganisationPicker.tsx';
import type { Row } from './preview.ts';

/** Where people of a list work, as whoever brings it in says; null of a row: no organisation of the hub. */
export interface Workplaces {
  readonly rows: ReadonlyMap<number, Picked | null>;
  readonly otherwise: Picked | null;
}

export const asListed: Workplaces = { rows: new Map(), otherwise: null };

/** Of one row; undefined takes back what was said of it. */
export function withRow(workplaces: Workplaces, row: number, organisation: Picked | null | undefined): Workplaces {
  const others = [...workplaces.rows].filter(([at]) => at !== row);
  return {
    ...workplaces,
    rows: new Map([...others, ...(organisation === undefined ? [] : [[row, organisation] as const])]),
  };
}

/** As it is sent: the same with the preview and with the list. */
export const sentWorkplaces = ({ rows, otherwise }: Workplaces) => ({
  rows: [...rows].map(([row, organisation]) => ({ row, organisationId: organisation?.id ?? null })),
  otherwise: otherwise?.id ?? null,
});

/** Why a row's person works where it says: said of the row, of all such rows, or not known to the hub; null: as it was read. */
export function reasonOf({ organisationMeant, organisation }: Row, isChosen: boolean) {
  if (isChosen) return organisationMeant ? 'list.chosen' : 'list.chosenNone';
  if (organisation === '') return organisationMeant ? 'list.forAll' : null;
  return organisationMeant ? null : 'list.unknownOrganisation';
}

/** The rows that name no organisation, and of which nothing was said by themselves. */
export const unnamed = (rows: readonly Row[], workplaces: Workplaces): Row[] =>
  rows.filter(({ row, organisation }) => organisation === '' && !workplaces.rows.has(row));
