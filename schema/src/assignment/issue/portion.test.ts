import { expect, test } from 'vitest';
import { bindsAll, type Known, portionsOf } from './portion.ts';

const bodies = new Map([
  ['centre', { id: 'centre', founderId: 'ministry', municipal: false }],
  ['school', { id: 'school', founderId: 'town', municipal: true }],
  ['home', { id: 'home', founderId: 'town', municipal: true }],
]);
const body = (id: string) => bodies.get(id);
const known: Known = {
  membersOf: () => ['centre', 'school', 'home'],
  body,
  through: false,
  isBound: bindsAll('ministry', new Set(), body),
};
const lead = (organisationId: string) => ({ role: 'LEAD' as const, organisationId });
const co = (organisationId: string) => ({ role: 'CO_EXECUTOR' as const, organisationId });

test('the first who leads leads; others carry it out beside', () => {
  expect(portionsOf([lead('health'), lead('culture'), co('centre')], known)).toEqual([
    {
      leadId: 'health',
      executors: [
        { organisationId: 'health', role: 'LEAD' },
        { organisationId: 'culture', role: 'LEAD' },
        { organisationId: 'centre', role: 'CO_EXECUTOR' },
      ],
    },
  ]);
});

test('where nobody is named to lead, the first does', () => {
  expect(portionsOf([co('health'), co('culture')], known)).toMatchObject([{ leadId: 'health' }]);
});

test('a class becomes one for each member, and who is named by itself carries it out once', () => {
  expect(portionsOf([lead('centre'), { role: 'LEAD', classId: 'centres' }], known)).toMatchObject([
    { leadId: 'centre' },
    { classId: 'centres', parts: [{ leadId: 'school' }, { leadId: 'home' }] },
  ]);
});

test('a class beside a lead stands for its members, in one assignment', () => {
  expect(portionsOf([lead('ministry'), { role: 'CO_EXECUTOR', classId: 'centres' }], known)).toMatchObject([
    {
      leadId: 'ministry',
      executors: [{}, { organisationId: 'centre' }, { organisationId: 'school' }, { organisationId: 'home' }],
    },
  ]);
});

test('whom the issuer cannot oblige is asked through the municipality, which consolidates', () => {
  expect(portionsOf([{ role: 'LEAD', classId: 'centres' }], { ...known, through: true })).toEqual([
    {
      classId: 'centres',
      parts: [
        { leadId: 'centre', executors: [{ organisationId: 'centre', role: 'LEAD' }] },
        {
          leadId: 'town',
          executors: [
            { organisationId: 'town', role: 'LEAD' },
            { organisationId: 'school', role: 'CO_EXECUTOR' },
            { organisationId: 'home', role: 'CO_EXECUTOR' },
          ],
        },
      ],
    },
  ]);
});

test('a body obliges itself, what it founded, and who agreed', () => {
  const binds = bindsAll('ministry', new Set(['town']), body);
  expect(['ministry', 'centre', 'town', 'school'].map(binds)).toEqual([true, true, true, false]);
});
