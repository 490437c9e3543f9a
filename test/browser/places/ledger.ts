import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Page } from 'playwright-core';
import type { Ids, Place } from './place.ts';

const at = new Date('2022-11-14T02:00:00Z');

/** A training that has just begun, with somebody in it who has a certificate. */
export async function seminarIn(db: PrismaClient): Promise<string> {
  const host = await db.person.findFirstOrThrow({
    where: { email: 'rassvet@vmeste.test' },
    include: { memberships: true },
  });
  const training = await db.training.create({
    data: {
      kind: 'INTERNSHIP',
      state: 'ANNOUNCED',
      title: 'Стажировка «Как работает учебная квартира»',
      organisationId: host.memberships[0]?.organisationId ?? '',
      planYear: 2022,
      startsAt: new Date('2022-11-14T01:00:00Z'),
      endsAt: new Date('2022-11-16T15:00:00Z'),
      createdById: host.id,
      createdAt: at,
      changedAt: at,
      tasks: { create: [{ position: 0, text: 'Составить план на неделю' }] },
      questionnaire: { create: { questions: [{ id: 'useful', kind: 'SCALE', text: 'Было полезно?', options: [] }] } },
    },
  });
  const names = ['Примерова Анна Демонстрационовна', 'Примерова А. Д.', 'Образцова Вера Примеровна'];
  for (const [index, name] of names.entries()) {
    const specialist = await db.specialist.create({
      data: { name, organisationAs: 'Дом культуры', municipality: 'г. Обь', post: 'методист', createdAt: at },
    });
    await db.specialist.update({ where: { id: specialist.id }, data: { countsAsId: specialist.id } });
    const { id: participationId } = await db.participation.create({
      data: {
        trainingId: training.id,
        specialistId: specialist.id,
        manner: 'LIST',
        organisationAs: 'Дом культуры',
        municipality: 'г. Обь',
        post: 'методист',
        mark: index === 0 ? 'PASSED' : null,
        markReason: index === 0 ? 'План готов' : '',
        at,
      },
    });
    if (index > 0) continue;
    await db.certificate.create({
      data: {
        kind: 'PARTICIPATION',
        participationId,
        series: '2022',
        number: 900,
        code: 'CERT0000000000000900',
        name,
        title: training.title,
        heldOn: '14–16 ноября 2022 г.',
        issuer: 'ГБУ НСО «Рассвет»',
        issuedOn: at,
        issuedById: host.id,
        issuedAt: at,
      },
    });
  }
  return training.id;
}

// Words of the demonstration, or none that are Russian: the page is looked at in English, too.
const list = [
  'ФИО\tОрганизация',
  'Примерова Анна Демонстрационовна\tДом культуры',
  'Smith John\tSchool',
  'the rest came later that day\t',
].join('\n');

/** Rows are pasted, and what would become of each is shown. */
const pasted = async (page: Page): Promise<void> => {
  await page.locator('main textarea').fill(list);
  await page.getByRole('button', { name: /^(Прочитать|Read)/ }).click();
  await page.getByRole('table').waitFor();
};

const seminar = ({ seminar: id }: Ids) => `/training/${id}`;

/** Who was trained: presence, lists, certificates, the ledger and its targets. */
export const ledgerPlaces: readonly Place[] = [
  { name: 'ledger', route: '/training/ledger', as: 'methodologist', path: () => '/training/ledger?list=true' },
  { name: 'ledger-others', route: '/training/ledger', as: 'berdsk', path: () => '/training/ledger?by=ORGANISATION' },
  {
    name: 'ledger-target',
    route: '/training/ledger',
    as: 'methodologist',
    path: () => '/training/ledger',
    dialog: /^(Поставить цель|Set a target)$/,
  },
  {
    name: 'ledger-stated',
    route: '/training/ledger',
    as: 'methodologist',
    path: () => '/training/ledger',
    dialog: /^(Внести число из отчёта|Enter a figure of a report)$/,
  },
  { name: 'ledger-merges', route: '/training/merges', as: 'methodologist', path: () => '/training/merges' },
  { name: 'ledger-presence', route: '/training/$id', as: 'rassvet', path: seminar },
  {
    name: 'ledger-add',
    route: '/training/$id',
    as: 'rassvet',
    path: seminar,
    dialog: /^(Добавить человека|Add a person)$/,
  },
  {
    name: 'ledger-intern',
    route: '/training/$id',
    as: 'rassvet',
    path: seminar,
    dialog: /^(Оценить стажировку|Assess the internship)/,
  },
  {
    name: 'ledger-questions',
    route: '/training/$id',
    as: 'rassvet',
    path: seminar,
    dialog: /^(Изменить вопросы|Change the questions)$/,
  },
  { name: 'ledger-door', route: '/training/$id/door', as: 'rassvet', path: (ids) => `${seminar(ids)}/door` },
  { name: 'ledger-here', route: '/training/$id/here', as: 'berdsk', path: (ids) => `${seminar(ids)}/here?code=old` },
  { name: 'ledger-list', route: '/training/$id/list', as: 'rassvet', path: (ids) => `${seminar(ids)}/list` },
  {
    name: 'ledger-list-read',
    route: '/training/$id/list',
    as: 'rassvet',
    path: (ids) => `${seminar(ids)}/list`,
    open: pasted,
  },
];
