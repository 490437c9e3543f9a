import type { Translation } from '../message.ts';
import type { edition as source } from '../ru/edition.ts';

export const edition = {
  'edition.title': 'Bring in an edition',
  'edition.why': 'The document is compared with the roadmap in force. Nothing changes until you accept the edition.',
  'edition.bring': 'Bring in an edition',
  'edition.titleRead': 'In the document: “{title}”',
  'edition.basis': 'Basis',
  'edition.basisHint': 'For example, “order No. 1234 of 12.12.2022”. It stays in the history of each changed measure.',
  'edition.same': 'No changes: the roadmap already reads as this document does.',
  'edition.changes': 'What will change',
  'edition.kept':
    'Reports, control points and the history of measures are kept. Removed measures leave the roadmap as “Dropped” (those done stay done) and can be opened from the list of editions. Whoever is named for the first time will see the roadmap; whoever is named no longer will not.',
  'edition.added': '{count, plural, one{# measure added} other{# measures added}}',
  'edition.returned': '{count, plural, one{# measure back again} other{# measures back again}}',
  'edition.returnedWhy':
    'An earlier edition left them out. They are the same measures, with their reports, control points and history.',
  'edition.changed': '{count, plural, one{# measure changed} other{# measures changed}}',
  'edition.removed': '{count, plural, one{# measure removed} other{# measures removed}}',
  'edition.unchanged': '{count, plural, one{# measure unchanged} other{# measures unchanged}}',
  'edition.accept': 'Accept the edition',
  'edition.done': 'The edition is accepted, those named in it have been told',
  'edition.stale':
    'The roadmap changed while you were looking. It has been compared again: check it and accept once more.',
  'edition.list': 'Editions of the document: {count}',
  'edition.number': 'Edition {number}',
  'edition.counts':
    '{added} added, {changed} changed, {removed} removed{returned, plural, =0{} other{, # brought back}}',
  'edition.download': 'Download “{name}”',
  'edition.left': 'Removed measures',
  'edition.field.number': 'Number',
  'edition.field.section': 'Section',
  'edition.field.title': 'Measure',
  'edition.field.expectedResult': 'Expected result',
  'edition.field.term': 'Term',
  'edition.field.leads': 'Leads',
  'edition.field.coExecutors': 'Together with',
  'edition.field.periodStart': 'Period starts',
  'edition.field.periodEnd': 'Period ends',
  'edition.field.actKind': 'Kind of the act',
  'edition.field.actNumber': 'Number of the act',
  'edition.field.actDate': 'Date of the act',
  'edition.field.goals': 'Goals',
  'edition.field.targetGroups': 'Target groups',
} as const satisfies Translation<typeof source>;
