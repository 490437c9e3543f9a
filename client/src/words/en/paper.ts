import type { Translation } from '../message.ts';
import type { paper as source } from '../ru/paper.ts';

export const paper = {
  'papers.title': 'Papers',
  'papers.minutes': 'Minutes',
  'papers.draft': 'Draft minutes',
  'papers.ownForm': 'Minutes in the body’s own form',
  'papers.ownDraft': 'Draft minutes in the body’s own form',
  'papers.card': 'Registration card',
  'papers.extracts': 'Extracts for those who carry it out',
  'papers.extract': 'Extract of the minutes',
  'papers.packet': 'Agenda with draft decisions',
  'papers.packetWhy': 'For those who have no account: print it or send it.',
  'papers.as.docx': '{name}: Word',
  'papers.as.pdf': '{name}: PDF',
  'template.title': 'Form of minutes',
  'template.why':
    'A Word document of the body’s own, with tags in braces: the minutes of the groups that it founded can go out in it.',
  'template.none': 'There is no form of its own: minutes go out in the common one.',
  'template.add': 'Form of minutes with tags, a Word document',
  'template.replace': 'Another form in its place',
  'template.kept': 'The form is taken: minutes can go out in it',
  'template.remove': 'Remove the form',
  'template.removed': 'The form is removed',
  'templateTag.tagUnclosed': 'The form is not taken: the tag “{tag}” has no closing brace',
  'templateTag.tagUnopened': 'The form is not taken: the tag “{tag}” has no opening brace',
  'templateTag.loopUnclosed': 'The form is not taken: the list “{tag}” is not closed',
  'templateTag.loopUnopened': 'The form is not taken: the list “{tag}” is closed and was never opened',
  'templateTag.loopMismatched': 'The form is not taken: the list “{tag}” overlaps with another',
  'templateTag.tagUnknown':
    'The form is not taken: there is no tag “{tag}” in this place. Check its spelling, and the list it stands in',
  'templateTag.tagMisplaced': 'The form is not taken: the tag “{tag}” cannot be filled here',
  'templateFile.tagsMissing': 'The form is not taken: there is not one tag in it',
  'templateFile.archiveUnsafe': 'The form is not taken: it holds macros or reaches out to files elsewhere',
  'templateFile.unknownFormat': 'The form is not taken: it has to be a Word document (.docx)',
  'stub.title': 'A file for official use',
  'stub.why':
    'Files marked for official use are not uploaded here. The number of the file and who gives it out stand in its place.',
  'stub.add': 'Name a file for official use',
  'stub.scan':
    'Upload no document for official use, not even as a scan: the hub sees no mark on a picture. Enter its number at the item or the act instead.',
  'stub.scanElsewhere':
    'Upload no document for official use, not even as a scan: the hub sees no mark on a picture. Give its number and who holds it in words.',
  'stub.submit': 'Name it',
  'stub.number': 'Number of the file',
  'stub.name': 'What the document is',
  'stub.holder': 'Who holds it',
  'stub.holderHint': 'The body, department, room: where to ask for it',
  'stub.line': '{title}, no. {number}',
  'stub.held': 'for official use, held by: {holder}',
  'stub.remove': 'Remove',
} as const satisfies Translation<typeof source>;
