import type { Translation } from '../message.ts';
import type { meetingRecord as source } from '../ru/meeting-record.ts';

/** Words of the record of an item, which is written together. */
export const meetingRecord: Translation<typeof source> = {
  'record.title': 'Record of the item',
  'record.heard': 'Heard',
  'record.spoke': 'Spoke',
  'record.nothing': 'Nothing has been written yet',
  'record.tools': 'Format',
  'record.tool.bold': 'Bold, Ctrl+B',
  'record.tool.italic': 'Italic, Ctrl+I',
  'record.tool.bulletList': 'List',
  'record.tool.orderedList': 'Numbered list',

  'record.saved': 'saved at {time}',
  'record.saving': 'saving…',
  'record.offline': 'no connection',
  'record.offlineKept': 'no connection: kept on this device, to be sent later',
  'record.offlineUnkept': 'no connection, and no room on this device: keep this page open until the connection is back',
  'record.refused.TOO_LARGE':
    'the record is over 1 MB: the latest text is not saved and stays on the screen. Shorten it, or attach the document to the item as a file',
  'record.refused.BROKEN':
    'the latest text is not saved and stays on the screen: it holds something that a record cannot. Type that part as plain text',
  'record.pasteTooLarge':
    'That is too much to paste: a record holds up to 1 MB. The text is as it was; attach the document to the item as a file.',
  'record.closed': 'the record is closed',
  'record.tooMany': 'too many records are open: close the windows you do not need and reload this page',
  'record.gone':
    'This record is no longer available to you: you are not taking part in the meeting, or the item was withdrawn.',
  'record.writing': 'writing now: {names}',
  'record.writers': 'here with you: {names}',

  'record.aside': 'Not in the minutes',
  'record.asideWhy':
    'The record was closed while this was being written. Your words are kept on this device; pass them to the secretary if they matter.',
  'record.copy': 'Copy',
  'record.copied': 'Copied',
  'record.clear': 'Discard',
};
