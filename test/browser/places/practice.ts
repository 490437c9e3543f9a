import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Ids, Place } from './place.ts';

const paragraph = (text: string) => [{ kind: 'paragraph', runs: [{ text, bold: false, italic: false }] }];

const at = new Date('2022-11-10T05:00:00Z');

/** A passport with every part filled in. */
const words = {
  name: 'Учебная квартира: шаг к самостоятельной жизни',
  municipality: 'Бердск',
  targetGroups: ['молодые люди с инвалидностью', 'их семьи'],
  problem: paragraph(
    'После школы ребята остаются дома: готовить, платить за свет и ездить на автобусе их никто не учил.',
  ),
  goal: paragraph('Человек живёт сам, с помощью рядом.'),
  technology: [
    ...paragraph('Четверо живут в обычной квартире по три месяца. Каждый день – одно дело:'),
    { kind: 'bullet', runs: [{ text: 'приготовить ужин', bold: false, italic: false }] },
    { kind: 'bullet', runs: [{ text: 'заплатить за свет', bold: true, italic: false }] },
  ],
  stages: paragraph('Подготовка, проживание, сопровождение дома.'),
  resources: paragraph('Квартира, два социальных работника.'),
  roles: paragraph('Центр отвечает за расписание, семьи – за связь с домом.'),
  conditions: paragraph('Соседи знают и не против.'),
  results: [{ year: 2021, label: 'человек прожили три месяца', value: 12, unit: null, bound: 'EXACT' }],
  contacts: 'Директор центра, 8 383 412-00-00',
  contactsPublic: true,
};

interface Given {
  readonly state: 'DRAFT' | 'IN_REVIEW' | 'RETURNED' | 'ACCEPTED';
  readonly number: number;
}

/** A practice that is being reviewed, with a remark and a judgement; one in its second version; one that is accepted. */
export async function practicesIn(
  db: PrismaClient,
): Promise<Record<'reviewed' | 'revised' | 'accepted' | 'spread', string>> {
  const personOf = (login: string) => db.person.findFirstOrThrow({ where: { email: `${login}@vmeste.test` } });
  const { id: organisationId } = await db.organisation.findFirstOrThrow({
    where: { shortName: 'МБУ «КЦСОН города Бердска»' },
  });
  const [author, curator, health] = [
    await personOf('berdsk'),
    await personOf('methodologist'),
    await personOf('health'),
  ];
  const practice = (curatorId: string | null) =>
    db.practice.create({
      data: { kind: 'PRACTICE', organisationId, startedById: author.id, createdAt: at, curatorId },
    });
  const passport = (practiceId: string, { state, number }: Given, changed: Partial<typeof words> = {}) =>
    db.passport.create({
      data: {
        ...words,
        ...changed,
        practiceId,
        number,
        state,
        createdAt: at,
        changedAt: at,
        submittedAt: state === 'DRAFT' ? null : at,
      },
    });
  const reviewed = await practice(curator.id);
  const { id: passportId } = await passport(reviewed.id, { state: 'IN_REVIEW', number: 1 });
  await db.passport.update({ where: { id: passportId }, data: { dueOn: new Date('2022-11-30') } });
  for (const { id: personId } of [health, await personOf('education')])
    await db.reviewer.create({ data: { practiceId: reviewed.id, personId, appointedAt: at } });
  const remark = { field: 'problem', text: 'Скольких это касается?', authorId: health.id, at };
  const answer = { answer: 'В районе таких около сорока.', answeredById: author.id, answeredAt: at };
  await db.remark.create({ data: { ...remark, ...answer, passportId } });
  const wording = paragraph('После школы ребята остаются дома: вести хозяйство их никто не учил.');
  const proposed = { ...remark, text: 'Короче и понятнее', wording, before: words.problem };
  await db.remark.create({ data: { ...proposed, passportId } });
  const scores = ['reach', 'result', 'involvement', 'cost', 'novelty', 'replicability'].map((criterion, index) => [
    criterion,
    { score: (index % 4) + 2, reason: 'Видно из результатов за год' },
  ]);
  await db.judgement.create({
    data: {
      passportId,
      personId: health.id,
      scores: Object.fromEntries(scores),
      evidence: 'OWN_FIGURES',
      conclusion: 'Практику стоит включить в реестр.',
      at,
    },
  });
  const revised = await practice(curator.id);
  const before = await passport(revised.id, { state: 'RETURNED', number: 1 }, { name: 'Домашние помощники' });
  await db.remark.create({ data: { ...remark, passportId: before.id } });
  await passport(revised.id, { state: 'DRAFT', number: 2 }, { name: 'Домашние помощники рядом', goal: [] });
  const accepted = await practice(curator.id);
  const born = paragraph('Первая гостья, дата рождения: 12.03.1941, живёт здесь с весны.');
  await passport(accepted.id, { state: 'ACCEPTED', number: 1 }, { name: 'Гостевой дом', problem: born });
  return { reviewed: reviewed.id, revised: revised.id, accepted: accepted.id, spread: await spreadIn(db) };
}

/** A published practice that three more sites have taken over, two of them in one place. */
async function spreadIn(db: PrismaClient): Promise<string> {
  const { practiceId, passportId } = await db.replication.findFirstOrThrow({ where: { state: 'ADAPTING' } });
  const { id: declaredById } = await db.person.findFirstOrThrow({ where: { email: 'methodologist@vmeste.test' } });
  const sites = [
    ['МБУ «КЦСОН «Вера» Искитимского района', 'Искитимский район', 'RUNNING'],
    ['Минобразования НСО', 'г. Бердск', 'PLANNED'],
    ['Минздрав НСО', '', 'STOPPED'],
  ] as const;
  for (const [shortName, municipality, state] of sites) {
    const { id: organisationId } = await db.organisation.findFirstOrThrow({ where: { shortName } });
    const data = { practiceId, passportId, organisationId, state, municipality, declaredById };
    await db.replication.create({ data: { ...data, declaredAt: at, changedAt: at } });
  }
  return practiceId;
}

const practice = { route: '/practices/$id' } as const;

/** Practices: the list, and one being written, read, compared and judged. */
export const practicePlaces: readonly Place[] = [
  { name: 'practices', route: '/practices', as: 'berdsk', path: () => '/practices' },
  { name: 'practices-none', route: '/practices', as: 'labour', path: () => '/practices?state=ARCHIVED' },
  {
    name: 'practices-register',
    route: '/practices',
    as: 'berdsk',
    path: () => '/practices',
    dialog: /^(Зарегистрировать практику|Register a practice)$/,
  },
  ...(['about', 'content', 'results', 'papers', 'contacts'] as const).map((step) => ({
    ...practice,
    name: `practices-write-${step}`,
    as: 'berdsk',
    path: ({ draft }: Ids) => `/practices/${draft}?step=${step}`,
  })),
  {
    ...practice,
    name: 'practices-compared',
    as: 'berdsk',
    path: ({ draft }) => `/practices/${draft}?version=2&compare=1`,
  },
  { ...practice, name: 'practices-read', as: 'berdsk', path: ({ practice: id }) => `/practices/${id}` },
  { ...practice, name: 'practices-spread', as: 'berdsk', path: ({ spread }) => `/practices/${spread}` },
  { ...practice, name: 'practices-judge', as: 'education', path: ({ practice: id }) => `/practices/${id}` },
  { ...practice, name: 'practices-centre', as: 'methodologist', path: ({ practice: id }) => `/practices/${id}` },
  {
    ...practice,
    name: 'practices-appoint',
    as: 'methodologist',
    path: ({ practice: id }) => `/practices/${id}`,
    dialog: /^(Назначить эксперта|Appoint a reviewer)$/,
  },
  {
    ...practice,
    name: 'practices-publish',
    as: 'methodologist',
    path: ({ accepted }) => `/practices/${accepted}`,
    dialog: /^(Опубликовать в реестре|Publish in the registry)$/,
  },
];
