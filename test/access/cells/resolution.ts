import type { Planted } from '../../world/planted.ts';
import { resolutionText } from '../../world/planted-assignment.ts';
import type { Cells } from './cell.ts';

/** In what is understood of a resolution that the lead would issue, as if it were dated ahead; one list of it joined,
 * and one item about the measure of «Открытая». */
const inPreview =
  (rest: string) =>
  ({ organisations, measure }: Planted) => {
    const about = `measureIds: ["${measure.id}"]`;
    const rows = `[{ paragraph: 2, binding: true, ${about} }, { paragraph: 7, leftOut: true }]`;
    const decided = `date: "2022-11-20", joined: ["2"], rows: ${rows}`;
    const document = `{ issuerId: "${organisations.health.id}", text: ${JSON.stringify(resolutionText)}, ${decided} }`;
    return `{ previewResolution(document: ${document}) { ... on ResolutionPreview { ${rest} } } }`;
  };

/** Who is given what of a resolution: whoever sees something that it gave. Its preview is for whoever may issue it. */
export const resolutionCells: Readonly<Record<string, Cells>> = {
  Resolution: {
    at: ({ assigned }) => `{ resolution(id: "${assigned.resolution.id}") { … } }`,
    given: { givenByLead: 'id number title date issuer document assignments' },
  },
  ResolutionPreview: {
    at: inPreview('…'),
    given: { approver: 'title date names lists rows problems sameAs' },
  },
  ResolutionList: { at: inPreview('lists { … }'), given: { approver: 'number lead items joined' } },
  ResolutionProblem: { at: inPreview('problems { … }'), given: { approver: 'code severity value expected' } },
  ResolutionRow: {
    at: inPreview('rows { … }'),
    given: {
      approver:
        'paragraph number text addressees coExecutors binding termKind termEnd termRaw list measures leftOut count bindingCount dueOn problems',
    },
  },
};
