import type { MeetingState, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Page } from 'playwright-core';
import { settle } from './arrive.ts';
import { openDialog } from './dialog.ts';
import { drop, faultyPlan, faultyResolution, laterPlan } from './papers.ts';

/** Ids of the demonstration that addresses need. */
export interface Ids {
  readonly roadmap: string;
  readonly measure: string;
  /** A measure that several bodies carry out. */
  readonly several: string;
  readonly organisation: string;
  readonly organisationClass: string;
  readonly person: string;
  readonly group: string;
  /** A group whose act has blanks. */
  readonly pendingGroup: string;
  /** An assignment whose report waits for who controls it; one that an executor has in hand; one given to a class. */
  readonly assignment: string;
  readonly late: string;
  readonly shared: string;
  readonly resolution: string;
  /** A meeting in session, and one whose minutes are registered. */
  readonly meeting: string;
  readonly registered: string;
}

/** A page that people open: every route of the client has its line, and whoever adds a route adds one. */
export interface Place {
  readonly name: string;
  /** The route as the client's table of routes writes it. */
  readonly route: string;
  /** Who looks; null for somebody who has not signed in. */
  readonly as: string | null;
  readonly path: (ids: Ids) => string;
  /** Added to its address where rows that are all alike are looked at one by one, which takes long. */
  readonly fewer?: string;
  /** What is done before one looks: a choice is made, a document dropped. */
  readonly open?: (page: Page) => Promise<void>;
  /** Or the button whose dialog one looks at. */
  readonly dialog?: RegExp;
}

/** Does on a page what is done there before one looks. */
export async function prepare({ open, dialog }: Place, page: Page): Promise<void> {
  await open?.(page);
  if (dialog) await openDialog(page, dialog);
}

/** A sheet of codes for the first person of the list. */
const sheet = async (page: Page): Promise<void> => {
  await page.getByRole('list').getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: /^(Сделать 1 код|Make 1 code)$/ }).click();
  await page.getByRole('button', { name: /^(Напечатать лист|Print the sheet)$/ }).waitFor();
};

/** The step at which an app on the phone is given its key. */
const key = async (page: Page): Promise<void> => {
  await openDialog(page, /^(Включить подтверждение|Turn confirmation on)$/);
  await page.getByRole('dialog').locator('input').fill('vmeste-demo');
  await page.getByRole('button', { name: /^(Продолжить|Continue)$/ }).click();
  await page.getByRole('img', { name: /^(Рисунок с ключом|Picture with the key)/ }).waitFor();
};

/** A document is dropped, and what was understood of it is there to be checked. */
const dropped =
  (name: string, content: string) =>
  async (page: Page): Promise<void> => {
    await drop(page, name, content);
    await page.getByRole('heading', { name: /^(Проверьте, что понято|Check what was understood)$/ }).waitFor();
  };

/** What opens on the page of a group. */
const groupDialogs = [
  ['plan', /^(Запланировать заседание|Plan a meeting)$/],
  ['change', /^(Изменить|Change)$/],
  ['fill', /^(Назвать представителя|Name a representative): /],
  ['end', /^(Завершить|End): /],
  ['act', /^(Внести приказ|Enter an act)$/],
] as const;

export const places: readonly Place[] = [
  { name: 'sign-in', route: '/sign-in', as: null, path: () => '/sign-in' },
  { name: 'today', route: '/', as: 'health', path: () => '/' },
  { name: 'roadmaps', route: '/roadmaps', as: 'coordinator', path: () => '/roadmaps' },
  { name: 'roadmap', route: '/roadmaps/$id', as: 'coordinator', path: ({ roadmap }) => `/roadmaps/${roadmap}` },
  {
    name: 'roadmap-about',
    route: '/roadmaps/$id',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}`,
    fewer: '?section=2',
    open: (page) => page.getByText(/^(О карте|About the roadmap)$/).click(),
  },
  {
    name: 'roadmap-nothing',
    route: '/roadmaps/$id',
    as: 'health',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?view=board&state=DROPPED&section=1`,
  },
  {
    name: 'roadmap-timeline',
    route: '/roadmaps/$id',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?view=timeline`,
    fewer: '&section=2',
  },
  {
    name: 'roadmap-board',
    route: '/roadmaps/$id',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?view=board`,
    fewer: '&section=2',
  },
  { name: 'measure', route: '/measures/$id', as: 'coordinator', path: ({ measure }) => `/measures/${measure}` },
  {
    name: 'measure-correct',
    route: '/measures/$id',
    as: 'coordinator',
    path: ({ measure }) => `/measures/${measure}`,
    dialog: /^(Исправить|Correct)$/,
  },
  {
    name: 'measure-past',
    route: '/measures/$id',
    as: 'health',
    path: ({ measure }) => `/measures/${measure}?asOf=2022-09-01`,
  },
  { name: 'import', route: '/roadmaps/import', as: 'coordinator', path: () => '/roadmaps/import' },
  {
    name: 'import-check',
    route: '/roadmaps/import',
    as: 'coordinator',
    path: () => '/roadmaps/import',
    open: dropped('План.txt', faultyPlan),
  },
  {
    name: 'edition-check',
    route: '/roadmaps/import',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/import?of=${roadmap}`,
    open: dropped('Редакция.txt', laterPlan()),
  },
  { name: 'groups', route: '/groups', as: 'labour', path: () => '/groups' },
  {
    name: 'groups-found',
    route: '/groups',
    as: 'admin',
    path: () => '/groups',
    dialog: /^(Завести группу|Enter a group)$/,
  },
  { name: 'group', route: '/groups/$id', as: 'labour', path: ({ group }) => `/groups/${group}` },
  {
    name: 'group-history',
    route: '/groups/$id',
    as: 'admin',
    path: ({ group }) => `/groups/${group}`,
    open: async (page) => {
      await page.getByRole('button', { name: /^(Показать историю|Show the history)$/ }).click();
      await settle(page);
      await page.getByRole('heading', { name: /^(История|History)$/ }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'group-seen', route: '/groups/$id', as: 'outsider', path: ({ group }) => `/groups/${group}` },
  {
    name: 'group-past',
    route: '/groups/$id',
    as: 'labour',
    path: ({ group }) => `/groups/${group}?asOf=2021-04-18`,
  },
  {
    name: 'group-before',
    route: '/groups/$id',
    as: 'labour',
    path: ({ group }) => `/groups/${group}?asOf=2021-04-07`,
  },
  ...groupDialogs.map(([name, dialog]) => ({
    name: `group-${name}`,
    route: '/groups/$id',
    as: 'labour',
    path: ({ group }: Ids) => `/groups/${group}`,
    dialog,
  })),
  {
    name: 'group-rules',
    route: '/groups/$id',
    as: 'labour',
    path: ({ group }) => `/groups/${group}`,
    open: async (page) => {
      const rules = page.getByRole('region', { name: /^(Правила|Rules)$/ });
      await rules.getByRole('button', { name: /^(Изменить|Change)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'group-complete',
    route: '/groups/$id',
    as: 'admin',
    path: ({ pendingGroup }) => `/groups/${pendingGroup}`,
    dialog: /^(Внести номер и дату|Enter number and date)$/,
  },
  { name: 'meeting', route: '/meetings/$id', as: 'labour', path: ({ meeting }) => `/meetings/${meeting}` },
  {
    name: 'meeting-decision',
    route: '/meetings/$id',
    as: 'labour',
    path: ({ meeting }) => `/meetings/${meeting}`,
    dialog: /^(Изменить решение 2\.2|Change decision 2\.2)$/,
  },
  {
    name: 'meeting-registered',
    route: '/meetings/$id',
    as: 'health',
    path: ({ registered }) => `/meetings/${registered}`,
  },
  {
    name: 'meeting-screen',
    route: '/meetings/$id/screen',
    as: 'labour',
    path: ({ meeting }) => `/meetings/${meeting}/screen`,
  },
  { name: 'assignments', route: '/assignments', as: 'labour', path: () => '/assignments' },
  {
    name: 'assignments-nothing',
    route: '/assignments',
    as: 'labour',
    path: () => '/assignments?state=RETURNED&q=которого%20нет',
  },
  { name: 'assignments-mine', route: '/assignments/mine', as: 'health', path: () => '/assignments/mine' },
  { name: 'assignments-none', route: '/assignments/mine', as: 'outsider', path: () => '/assignments/mine' },
  {
    name: 'assignment',
    route: '/assignments/$id',
    as: 'labour',
    path: ({ assignment }) => `/assignments/${assignment}`,
  },
  {
    name: 'assignment-return',
    route: '/assignments/$id',
    as: 'labour',
    path: ({ assignment }) => `/assignments/${assignment}`,
    dialog: /^(Вернуть на доработку|Return it)$/,
  },
  { name: 'assignment-late', route: '/assignments/$id', as: 'health', path: ({ late }) => `/assignments/${late}` },
  {
    name: 'assignment-letter',
    route: '/assignments/$id',
    as: 'coordinator',
    path: ({ late }) => `/assignments/${late}`,
    dialog: /^(Внести отчёт из письма|Внести из письма|Enter)/,
  },
  {
    name: 'assignment-shared',
    route: '/assignments/$id',
    as: 'labour',
    path: ({ shared }) => `/assignments/${shared}`,
  },
  {
    name: 'assignments-give',
    route: '/assignments',
    as: 'coordinator',
    path: () => '/assignments',
    dialog: /^(Дать поручение|Give an assignment)$/,
  },
  { name: 'resolution', route: '/resolutions/$id', as: 'ob', path: ({ resolution }) => `/resolutions/${resolution}` },
  {
    name: 'resolution-whole',
    route: '/resolutions/$id',
    as: 'coordinator',
    path: ({ resolution }) => `/resolutions/${resolution}`,
  },
  {
    name: 'resolution-check',
    route: '/resolutions/import',
    as: 'coordinator',
    path: () => '/resolutions/import',
    open: dropped('Резолюция.txt', faultyResolution),
  },
  { name: 'notices', route: '/notices', as: 'coordinator', path: () => '/notices' },
  // A code that opens nothing: the server answers 404, and the page says what to do.
  { name: 'invitation', route: '/invitation/$code', as: null, path: () => '/invitation/no-such-code' },
  { name: 'organisations', route: '/organisations', as: 'coordinator', path: () => '/organisations' },
  {
    name: 'organisation',
    route: '/organisations/$id',
    as: 'coordinator',
    path: ({ organisation }) => `/organisations/${organisation}`,
  },
  { name: 'organisations-kept', route: '/organisations', as: 'admin', path: () => '/organisations' },
  {
    name: 'organisation-create',
    route: '/organisations',
    as: 'admin',
    path: () => '/organisations',
    dialog: /^(Завести организацию|Add an organisation)$/,
  },
  {
    name: 'organisation-kept',
    route: '/organisations/$id',
    as: 'admin',
    path: ({ organisation }) => `/organisations/${organisation}`,
  },
  {
    name: 'organisation-change',
    route: '/organisations/$id',
    as: 'admin',
    path: ({ organisation }) => `/organisations/${organisation}`,
    dialog: /^(Изменить|Change)$/,
  },
  { name: 'classes', route: '/classes', as: 'coordinator', path: () => '/classes' },
  {
    name: 'class',
    route: '/classes/$id',
    as: 'admin',
    path: ({ organisationClass }) => `/classes/${organisationClass}`,
  },
  {
    name: 'class-change',
    route: '/classes/$id',
    as: 'admin',
    path: ({ organisationClass }) => `/classes/${organisationClass}`,
    dialog: /^(Изменить|Change)$/,
  },
  {
    name: 'class-member',
    route: '/classes/$id',
    as: 'admin',
    path: ({ organisationClass }) => `/classes/${organisationClass}`,
    dialog: /^(Добавить участника|Add a member)$/,
  },
  { name: 'people', route: '/people', as: 'admin', path: () => '/people' },
  {
    name: 'people-create',
    route: '/people',
    as: 'admin',
    path: () => '/people',
    dialog: /^(Завести человека|Enter a person)$/,
  },
  { name: 'person', route: '/people/$id', as: 'admin', path: ({ person }) => `/people/${person}` },
  {
    name: 'person-edit',
    route: '/people/$id',
    as: 'admin',
    path: ({ person }) => `/people/${person}`,
    dialog: /^(Изменить|Change)$/,
  },
  {
    name: 'person-enrol',
    route: '/people/$id',
    as: 'admin',
    path: ({ person }) => `/people/${person}`,
    dialog: /^(Принять в организацию|Take into an organisation)$/,
  },
  {
    name: 'person-post',
    route: '/people/$id',
    as: 'admin',
    path: ({ person }) => `/people/${person}`,
    dialog: /^(Изменить|Change): /,
  },
  {
    name: 'person-end',
    route: '/people/$id',
    as: 'admin',
    path: ({ person }) => `/people/${person}`,
    dialog: /^(Завершить|End): /,
  },
  {
    name: 'person-role',
    route: '/people/$id',
    as: 'admin',
    path: ({ person }) => `/people/${person}`,
    dialog: /^(Дать роль|Give a role)$/,
  },
  {
    name: 'person-hand-over',
    route: '/people/$id',
    as: 'admin',
    path: ({ person }) => `/people/${person}`,
    dialog: /^(Передать|Hand over): /,
  },
  { name: 'codes', route: '/people/codes', as: 'admin', path: () => '/people/codes' },
  {
    name: 'codes-several',
    route: '/people/codes',
    as: 'admin',
    path: () => '/people/codes',
    dialog: /^(Завести несколько|Enter several)/,
  },
  { name: 'codes-sheet', route: '/people/codes', as: 'admin', path: () => '/people/codes', open: sheet },
  { name: 'account', route: '/account', as: 'health', path: () => '/account' },
  {
    name: 'account-password',
    route: '/account',
    as: 'health',
    path: () => '/account',
    dialog: /^(Сменить пароль|Change the password)$/,
  },
  {
    name: 'account-second',
    route: '/account',
    as: 'health',
    path: () => '/account',
    dialog: /^(Включить подтверждение|Turn confirmation on)$/,
  },
  { name: 'account-key', route: '/account', as: 'health', path: () => '/account', open: key },
];

/** The first of each in the demonstration. */
export async function idsOf(db: PrismaClient): Promise<Ids> {
  const measure = await db.measure.findFirstOrThrow({
    where: { number: '1.1', roadmap: { title: { contains: 'стационарозамещающих' } } },
  });
  const several = await db.measure.findFirstOrThrow({ where: { number: '1.9', roadmapId: measure.roadmapId } });
  const organisation = await db.organisation.findFirstOrThrow({ where: { shortName: 'Минздрав НСО' } });
  const person = await db.person.findFirstOrThrow({ where: { email: 'health@vmeste.test' } });
  const group = await db.group.findFirstOrThrow({ where: { acts: { some: { number: '306' } } } });
  const pendingGroup = await db.group.findFirstOrThrow({ where: { acts: { some: { number: null } } } });
  const { id: organisationClass } = await db.organisationClass.findFirstOrThrow({ where: { shortName: 'КЦСОН' } });
  const meeting = async (state: MeetingState) => (await db.meeting.findFirstOrThrow({ where: { state } })).id;
  const assignment = async (number: string) =>
    (await db.assignment.findFirstOrThrow({ where: { number, parentId: null } })).id;
  return {
    roadmap: measure.roadmapId,
    measure: measure.id,
    several: several.id,
    organisation: organisation.id,
    organisationClass,
    person: person.id,
    group: group.id,
    meeting: await meeting('RUNNING'),
    registered: await meeting('REGISTERED'),
    pendingGroup: pendingGroup.id,
    assignment: await assignment('2/2/2'),
    late: await assignment('2/2/1'),
    shared: await assignment('2/2/3'),
    resolution: (await db.resolution.findFirstOrThrow()).id,
  };
}
