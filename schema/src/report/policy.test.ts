import type { Role } from '@vmeste/prisma/generated/client.ts';
import { expect, test } from 'vitest';
import { noRights, type Viewer } from '../core/viewer.ts';
import { mayReportFor, mayTake, visible } from './policy.ts';
import { type Hand, reportSteps, steps } from './rule.ts';

const report = { organisationId: 'health', roadmapId: 'plan' };

const viewer = (roles: Partial<Record<Role, string[]>>, organisations: string[] = []): Viewer => {
  const none = noRights('2022-11-14');
  return {
    id: 'somebody',
    rights: { ...none, organisations, roles: { ...none.roles, ...roles }, fingerprint: 'some' },
  };
};

const hands = (of: Viewer): Hand[] =>
  (['preparer', 'approver', 'coordinator'] as const).filter((hand) => mayTake(of, hand, report));

test.for([
  ['an executor of the organisation', viewer({ EXECUTOR: ['health'] }), ['preparer']],
  ['its approver', viewer({ APPROVER: ['health'] }), ['preparer', 'approver']],
  ['the roadmap’s coordinator', viewer({ COORDINATOR: ['plan'] }), ['coordinator']],
  ['another organisation’s approver', viewer({ APPROVER: ['labour'] }), []],
  ['another roadmap’s coordinator', viewer({ COORDINATOR: ['other'] }), []],
  ['an observer', viewer({ OBSERVER: ['plan'] }), []],
  ['an administrator', viewer({ ADMINISTRATOR: ['*'] }), []],
  ['an account manager', viewer({ ACCOUNT_MANAGER: ['health'] }), []],
] as const)('%s takes the steps of their own hand, and no others', ([, who, expected]) => {
  expect(hands(who)).toEqual(expected);
});

test('each step is somebody’s', () => {
  const everyone = viewer({ APPROVER: ['health'], COORDINATOR: ['plan'] });
  expect(reportSteps.filter((step) => mayTake(everyone, steps[step].by, report))).toEqual([...reportSteps]);
});

test('one reports for the own organisation only', () => {
  const executor = viewer({ EXECUTOR: ['health'] }, ['health']);
  expect([mayReportFor(executor, 'health'), mayReportFor(executor, 'labour')]).toEqual([true, false]);
});

test('what has not left an organisation is looked for among one’s own organisations alone', () => {
  expect(visible(viewer({ COORDINATOR: ['plan'] }, ['labour'])).OR).toEqual([
    { state: { in: ['APPROVED', 'ACCEPTED', 'RETURNED'] } },
    { organisationId: { in: ['labour'] } },
  ]);
});
