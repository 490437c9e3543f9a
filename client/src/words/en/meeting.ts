import type { Translation } from '../message.ts';
import type { meeting as source } from '../ru/meeting.ts';

export const meeting = {
  'meeting.state.DRAFT': 'Being prepared',
  'meeting.state.ANNOUNCED': 'Announced',
  'meeting.state.RUNNING': 'In session',
  'meeting.state.DRAFTING': 'Minutes being written',
  'meeting.state.ON_APPROVAL': 'Awaiting approval',
  'meeting.state.SIGNED': 'Minutes signed',
  'meeting.state.REGISTERED': 'Minutes registered',
  'meeting.state.CANCELLED': 'Called off',
  'meeting.day': 'Day',
  'meeting.time': 'Time, in Novosibirsk',
  'meeting.duration': 'Minutes',
  'meeting.place': 'Place',
  'meeting.link': 'Link for video',
  'meeting.linkHint': 'For those who take part from elsewhere',
} as const satisfies Translation<typeof source>;
