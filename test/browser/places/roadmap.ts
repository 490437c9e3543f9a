import { faultyPlan, laterPlan } from '../papers.ts';
import { dropped, type Place } from './place.ts';

/** Roadmaps, their measures, and the reading of plans. */
export const roadmapPlaces: readonly Place[] = [
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
];
