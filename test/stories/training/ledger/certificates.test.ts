import { expect, test } from 'vitest';
import { graphql } from '../../../graphql.ts';
import { forbidden, hub, invalid, missing } from './hub.ts';

const issue = graphql(`
  mutation ($training: ID!, $hours: Int) {
    issueCertificates(trainingId: $training, hours: $hours) {
      __typename
      ... on Training { participations { id certificates { id version number name title hours heldOn issuer standing publicCode } } }
      ... on Invalid { field code }
    }
  }
`);
const reissue = graphql(`
  mutation ($id: ID!, $version: Int!, $name: String!, $reason: String!) {
    reissueCertificate(id: $id, version: $version, name: $name, reason: $reason) {
      __typename
      ... on Certificate { id version number name standing mayChange }
      ... on Invalid { field code }
      ... on Stale { current { version } }
    }
  }
`);
const revoke = graphql(`
  mutation ($id: ID!, $version: Int!, $reason: String!) {
    revokeCertificate(id: $id, version: $version, reason: $reason) {
      __typename
      ... on Certificate { standing revokeReason mayChange }
      ... on Invalid { field code }
    }
  }
`);
const enter = graphql(`
  mutation ($participation: ID!, $number: String!, $day: Day!) {
    enterLicensedDocument(participationId: $participation, issuer: "НГПУ", foreignNumber: $number, issuedOn: $day, hours: 72) {
      __typename
      ... on Certificate { kind number publicCode issuer }
      ... on Invalid { field code }
    }
  }
`);
const own = graphql(`query { myCertificates { number standing title } }`);

const numbers = (answer: { __typename?: string } | null) =>
  [...JSON.stringify(answer).matchAll(/"number":"([^"]+)"/g)].map(([, number]) => number).sort();

test('everybody who was there gets a certificate in one step, numbered without gaps, and nobody two', async () => {
  const { host, anna, stranger, training, adds } = await hub();
  const id = await training('Семинар о сопровождении');
  expect(await host.does(issue, { training: id })).toEqual(missing);
  for (const name of ['Иванова Вера Ильинична', 'Белов Борис Ильич', 'Гостева Анна Петровна'])
    await adds(host, id, name);
  expect(await stranger.does(issue, { training: id })).toEqual(missing);
  const issued = await host.does(issue, { training: id, hours: 8 });
  expect(numbers(issued)).toEqual(['2022 № 000001', '2022 № 000002', '2022 № 000003']);
  expect(issued).toMatchObject({
    participations: [
      {
        certificates: [
          {
            name: 'Белов Борис Ильич',
            title: 'Семинар о сопровождении',
            hours: 8,
            heldOn: '14 ноября 2022 г.',
            issuer: 'Центр (полное имя)',
            standing: 'VALID',
          },
        ],
      },
      {},
      {},
    ],
  });
  expect(await host.does(issue, { training: id })).toEqual(invalid('trainingId', 'NOTHING_TO_DO'));
  await adds(host, id, 'Опоздавшая Вера Ильинична');
  expect(numbers(await host.does(issue, { training: id })).at(-1)).toBe('2022 № 000004');
  expect((await anna.asks(own)).myCertificates).toEqual([]);
});

test('two hosts who issue at once leave no gap and no certificate twice', async () => {
  const { w, centre, host, training, adds } = await hub();
  const colleague = centre.person('Вторая Ведущая');
  const trainings = [await training('Первый'), await training('Второй')];
  for (const id of trainings) for (const name of ['Иванова Вера', 'Белов Борис']) await adds(host, id, name);
  const [first = '', second = ''] = trainings;
  await Promise.all([
    host.does(issue, { training: first }),
    colleague.does(issue, { training: first }),
    colleague.does(issue, { training: second }),
  ]);
  const rows = await w.db.certificate.findMany({ orderBy: { number: 'asc' } });
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(4);
});

test('a misspelt name is issued anew under the next number; what was revoked stays so, and each says why', async () => {
  const { host, methodologist, anna, training, adds } = await hub();
  const id = await training('Семинар');
  await adds(host, id, 'Ивонова Вера Ильинична');
  const issued = await host.does(issue, { training: id });
  const [certificate] = issued.__typename === 'Training' ? (issued.participations[0]?.certificates ?? []) : [];
  if (!certificate) throw new Error('Nothing was issued.');
  const anew = { id: certificate.id, version: 0, name: 'Иванова Вера Ильинична', reason: 'Ошибка в фамилии' };
  expect(await anna.does(reissue, anew)).toEqual(missing);
  expect(await host.does(reissue, { ...anew, reason: ' ' })).toEqual(invalid('reason', 'REQUIRED'));
  const made = await host.does(reissue, anew);
  expect(made).toMatchObject({ number: '2022 № 000002', name: anew.name, standing: 'VALID', mayChange: true });
  expect(await host.does(reissue, anew)).toMatchObject({ __typename: 'Stale', current: { version: 1 } });
  expect(await host.does(reissue, { ...anew, version: 1 })).toEqual(invalid('id', 'NOT_ALLOWED_NOW'));
  if (made.__typename !== 'Certificate') throw new Error('Nothing was issued.');
  const gone = { id: made.id, version: 0, reason: 'Выдан по ошибке' };
  expect(await methodologist.does(revoke, gone)).toMatchObject({
    standing: 'REVOKED',
    revokeReason: gone.reason,
    mayChange: false,
  });
  expect(await methodologist.does(revoke, { ...gone, version: 1 })).toEqual(invalid('id', 'NOT_ALLOWED_NOW'));
  // Its number is not given again.
  expect(numbers(await host.does(issue, { training: id })).at(-1)).toBe('2022 № 000003');
});

test('interns get theirs once they have passed', async () => {
  const { w, host, training, adds } = await hub();
  const id = await training('Стажировка', { kind: 'INTERNSHIP' });
  const passed = await adds(host, id, 'Иванова Вера Ильинична');
  await adds(host, id, 'Белов Борис Ильич');
  expect(await host.does(issue, { training: id })).toEqual(invalid('trainingId', 'NOTHING_TO_DO'));
  await w.db.participation.update({ where: { id: passed.participation }, data: { mark: 'PASSED' } });
  expect(numbers(await host.does(issue, { training: id }))).toEqual(['2022 № 000001']);
});

test('the document of a licensed body is entered with its own number, once', async () => {
  const { w, host, anna, methodologist, training, adds } = await hub();
  const id = await training('Курс', { startsAt: new Date(w.clock.now().getTime() - 86_400_000), endsAt: null });
  const { participation, specialist } = await adds(host, id, 'Иванова Анна Петровна');
  await w.db.specialist.update({ where: { id: specialist }, data: { personId: anna.id } });
  const words = { participation, number: '54 0123456', day: '2022-11-14' as const };
  expect(await anna.does(enter, words)).toEqual(forbidden);
  expect(await host.does(enter, { ...words, day: '2022-11-15' })).toEqual(invalid('issuedOn', 'BAD_DAY'));
  expect(await host.does(enter, { ...words, day: '2022-11-12' })).toEqual(invalid('issuedOn', 'BAD_DAY'));
  expect(await host.does(enter, words)).toMatchObject({
    kind: 'LICENSED',
    number: '54 0123456',
    publicCode: null,
    issuer: 'НГПУ',
  });
  expect(await methodologist.does(enter, words)).toEqual(invalid('foreignNumber', 'TAKEN'));
  // It takes no number of the hub's own series, and is among the person's own.
  expect(numbers(await host.does(issue, { training: id }))).toContain('2022 № 000001');
  expect((await anna.asks(own)).myCertificates.map(({ number }) => number).sort()).toEqual([
    '2022 № 000001',
    '54 0123456',
  ]);
});

const inbox = graphql(`
  query { notices { kind certificate { number standing } training { title } } }
`);

test('the person hears that a certificate was issued, issued anew and revoked, and nobody else does', async () => {
  const { w, host, anna, boris, methodologist, training, adds } = await hub();
  const id = await training('Семинар', { state: 'HELD' });
  const { specialist } = await adds(host, id, 'Иванова Анна Петровна');
  // A list knew them otherwise, and it was found to be the same person.
  const row = { name: anna.name, personId: anna.id, createdAt: w.clock.now() };
  const known = await w.db.specialist.create({ data: row });
  await w.db.specialist.update({ where: { id: known.id }, data: { countsAsId: known.id } });
  await w.db.specialist.update({ where: { id: specialist }, data: { countsAsId: known.id } });
  await adds(host, id, 'Белов Борис Ильич');
  const issued = await host.does(issue, { training: id });
  if (issued.__typename !== 'Training') throw new Error(JSON.stringify(issued));
  const [certificate] = issued.participations.flatMap(({ certificates }) =>
    certificates.filter(({ name }) => name === anna.name),
  );
  if (!certificate) throw new Error('Nothing was issued.');
  const anew = { id: certificate.id, version: 0, name: 'Иванова Анна Павловна', reason: 'Ошибка в отчестве' };
  const made = await methodologist.does(reissue, anew);
  if (made.__typename !== 'Certificate') throw new Error(JSON.stringify(made));
  await host.does(revoke, { id: made.id, version: 0, reason: 'Выдан по ошибке' });
  expect((await anna.asks(inbox)).notices).toEqual([
    {
      kind: 'CERTIFICATE_REVOKED',
      certificate: { number: made.number, standing: 'REVOKED' },
      training: { title: 'Семинар' },
    },
    {
      kind: 'CERTIFICATE_REISSUED',
      certificate: { number: made.number, standing: 'REVOKED' },
      training: { title: 'Семинар' },
    },
    {
      kind: 'CERTIFICATE_ISSUED',
      certificate: { number: certificate.number, standing: 'REPLACED' },
      training: { title: 'Семинар' },
    },
  ]);
  for (const who of [boris, host, methodologist]) expect((await who.asks(inbox)).notices).toEqual([]);
});
