import type { Page } from 'playwright-core';
import type { Place } from './place.ts';

/** A sheet of codes for the first person of the list. */
const sheet = async (page: Page): Promise<void> => {
  await page.getByRole('list').getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: /^(Сделать 1 код|Make 1 code)$/ }).click();
  await page.getByRole('button', { name: /^(Напечатать лист|Print the sheet)$/ }).waitFor();
};

/** Organisations, classes and people. */
export const peoplePlaces: readonly Place[] = [
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
];
