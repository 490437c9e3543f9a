import { faultyResolution } from '../papers.ts';
import { dropped, type Place } from './place.ts';

/** Assignments, and the resolutions that give them. */
export const assignmentPlaces: readonly Place[] = [
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
];
