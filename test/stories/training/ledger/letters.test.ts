import { expect, onTestFinished, test } from 'vitest';
import { graphql } from '../../../graphql.ts';
import { openLetters } from '../../../world/letters.ts';
import { ownWorld } from '../../../world.ts';

const issue = graphql(`
  mutation ($training: ID!) {
    issueCertificates(trainingId: $training) {
      __typename
      ... on Training { participations { certificates { id number publicCode name } } }
    }
  }
`);

test('a letter tells of a certificate and leads to it: to the own account, or to its public address where there is none', async () => {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url, HUB_URL: 'https://hub.example' });
  const centre = w.organisation('Центр', 'INSTITUTION');
  const host = centre.person('Ведущая');
  const [anna, vera] = [centre.person('Анна'), centre.person('Вера')];
  const [closed, mute] = [centre.person('Закрытая').disabled(w.clock.now()), centre.person('Тихая').mutes('TRAINING')];
  const seminar = w.training('Семинар', centre, host, {
    state: 'HELD',
    startsAt: new Date(w.clock.now().getTime() - 1),
  });
  for (const one of [anna, vera, closed, mute]) seminar.registered(one);
  await w.settled();
  await w.db.person.update({ where: { id: anna.id }, data: { loginId: null } });
  const at = w.clock.now();
  for (const { id: specialistId } of await w.db.specialist.findMany({ select: { id: true } }))
    await w.db.participation.create({ data: { trainingId: seminar.id, specialistId, manner: 'LIST', at } });
  const issued = await host.does(issue, { training: seminar.id });
  if (issued.__typename !== 'Training') throw new Error(JSON.stringify(issued));
  const of = (name: string) =>
    issued.participations.flatMap(({ certificates }) => certificates).find((one) => one.name === name);
  await w.post.look();
  const come = [await letters.next(), await letters.next()];
  expect(letters.count).toBe(2);
  const to = (email: string | null) => come.find(({ to: all }) => all?.[0]?.address === email);
  for (const [who, path] of [
    [anna, `/certificate/${of('Анна')?.publicCode}`],
    [vera, `/account#certificate-${of('Вера')?.id}`],
  ] as const) {
    const letter = to(who.email);
    expect(letter?.subject).toBe('Вам выдан документ об обучении');
    expect(letter?.text).toContain(`${of(who.name)?.number}, Семинар`);
    expect(letter?.text).toContain(`https://hub.example${path}\n`);
  }
});
