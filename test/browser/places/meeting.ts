import { settle } from '../arrive.ts';
import type { Ids, Place } from './place.ts';

/** What opens on the page of a group. */
const groupDialogs = [
  ['plan', /^(Запланировать заседание|Plan a meeting)$/],
  ['change', /^(Изменить|Change)$/],
  ['fill', /^(Назвать представителя|Name a representative): /],
  ['end', /^(Завершить|End): /],
  ['act', /^(Внести приказ|Enter an act)$/],
] as const;

/** Groups and their meetings. */
export const meetingPlaces: readonly Place[] = [
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
];
