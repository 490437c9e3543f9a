import type { Translation } from '../message.ts';
import type { refusal as source } from '../ru/refusal.ts';

export const refusal = {
  'invalid.REQUIRED': 'Fill in this field',
  'invalid.TOO_LONG': 'Too long: shorten the text',
  'invalid.TOO_SHORT': 'Too short: add some characters',
  'invalid.BAD_TEXT': 'The text holds characters that cannot be stored. Type it again or paste it as plain text',
  'invalid.BAD_DAY': 'There is no such day in the calendar, or it lies outside 1900–2200',
  'invalid.ENDS_BEFORE_START': 'The end lies before the start: correct one of the dates',
  'invalid.NOT_ALLOWED_NOW': 'This step is not possible now: the state has changed',
  'invalid.UNKNOWN': 'There is no such record here: choose another',
  'invalid.TAKEN': 'Another record has this value already',
  'invalid.KEY_REUSED': 'This request has been carried out. Reload the page',
  'invalid.NEEDS_REPORTS':
    'To close a measure, an accepted report is needed from each lead, or from the one who consolidates',
  'invalid.missing': 'A report is missing of: {names}',
  'invalid.NEEDS_REASON': 'Give a reason: it stays in the history',
  'invalid.WRONG_SCOPE': 'This role is given for another organisation or roadmap',
  'invalid.UNRESOLVED': 'It is not chosen whom the name means: choose an organisation or leave it as it is',
  'invalid.TOO_MANY': 'Too many rows',
  'invalid.NOTHING_TO_DO': 'Nothing has changed',
  'invalid.EXPIRED': 'It has run out',
  'invalid.HAS_ERRORS': 'The document has errors: put them right in the preview',
  'invalid.UNREADABLE': 'There is nothing to read in the document',
  'invalid.BAD_ADDRESS': 'This does not look like an e-mail address: check for stray characters',
  'invalid.BAD_NUMBER': 'The check digit does not match: look at the OGRN (13 digits) or OGRNIP (15 digits) again',
  'invalid.CIRCLE': 'The organisation would become its own predecessor: choose another one',
  'invalid.NO_ADDRESS': 'This person has no e-mail address: enter one, or print a code',
  'invalid.NOT_MEMBER': 'The role needs a membership in that organisation: enrol the person there first',
  'invalid.LAST_ADMINISTRATOR': 'This is the last administrator: appoint another one first',
} as const satisfies Translation<typeof source>;
