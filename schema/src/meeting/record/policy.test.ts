import { MeetingState } from '@vmeste/prisma/generated/enums.ts';
import { expect, test } from 'vitest';
import { noRights, type Rights, type Viewer } from '../../core/viewer.ts';
import { mayOpenRecord, mayWriteRecord, type RecordMeeting } from './policy.ts';

const meeting = (state: MeetingState): RecordMeeting => ({
  id: 'meeting',
  groupId: 'group',
  state,
  group: { writers: ['SECRETARY', 'MEMBER'] },
});

const viewer = (rights: Partial<Rights>): Viewer => ({ id: 'p', rights: { ...noRights('2022-11-14'), ...rights } });
const on = (kind: 'SECRETARY' | 'INVITED') => {
  const { seats } = noRights('2022-11-14');
  return viewer({ groups: ['group'], seats: { ...seats, [kind]: ['group'] } });
};
const observer = () => {
  const { roles } = noRights('2022-11-14');
  return viewer({ roles: { ...roles, GROUP_OBSERVER: ['group'] } });
};

const states = Object.values(MeetingState);
const those = (may: (state: MeetingState) => boolean) => states.filter(may);

test('the secretary writes while the meeting runs and while the text is finished, and never afterwards', () => {
  expect(those((state) => mayWriteRecord(on('SECRETARY'), meeting(state)))).toEqual(['RUNNING', 'DRAFTING']);
});

test('a substitute writes; whoever is invited reads along', () => {
  expect(mayWriteRecord(viewer({ substitutes: ['meeting'] }), meeting('RUNNING'))).toBe(true);
  expect(mayWriteRecord(on('INVITED'), meeting('RUNNING'))).toBe(false);
  expect(mayOpenRecord(on('INVITED'), meeting('RUNNING'))).toBe(true);
});

test('an observer sees nothing before it is registered', () => {
  expect(those((state) => mayOpenRecord(observer(), meeting(state)))).toEqual(['REGISTERED']);
  expect(those((state) => mayWriteRecord(observer(), meeting(state)))).toEqual([]);
});
