import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readQuestionsLook } from '../../consultation/look.ts';
import { readPracticeLook, readPracticesLook } from '../../practice/look.ts';
import { root } from './root.tsx';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

const practices = createRoute({
  getParentRoute: () => root,
  path: '/practices',
  validateSearch: readPracticesLook,
  component: lazyRouteComponent(() => import('../../practice/PracticesPage.tsx'), 'PracticesPage'),
});

const practice = createRoute({
  getParentRoute: () => root,
  path: '/practices/$id',
  validateSearch: readPracticeLook,
  component: lazyRouteComponent(() => import('../../practice/PracticePage.tsx'), 'PracticePage'),
});

const materials = createRoute({
  getParentRoute: () => root,
  path: '/materials',
  component: lazyRouteComponent(() => import('../../material/MaterialsPage.tsx'), 'MaterialsPage'),
});

const material = createRoute({
  getParentRoute: () => root,
  path: '/materials/$id',
  validateSearch: ({ version }: Record<string, unknown>): { version?: number } =>
    isNumber(version) ? { version } : {},
  component: lazyRouteComponent(() => import('../../material/MaterialPage.tsx'), 'MaterialPage'),
});

const collections = createRoute({
  getParentRoute: () => root,
  path: '/collections',
  component: lazyRouteComponent(() => import('../../collection/CollectionsPage.tsx'), 'CollectionsPage'),
});

const collection = createRoute({
  getParentRoute: () => root,
  path: '/collections/$id',
  validateSearch: ({ edition }: Record<string, unknown>): { edition?: number } =>
    isNumber(edition) ? { edition } : {},
  component: lazyRouteComponent(() => import('../../collection/CollectionPage.tsx'), 'CollectionPage'),
});

const questions = createRoute({
  getParentRoute: () => root,
  path: '/questions',
  validateSearch: readQuestionsLook,
  component: lazyRouteComponent(() => import('../../consultation/QuestionsPage.tsx'), 'QuestionsPage'),
});

const question = createRoute({
  getParentRoute: () => root,
  path: '/questions/$id',
  component: lazyRouteComponent(() => import('../../consultation/QuestionPage.tsx'), 'QuestionPage'),
});

const centre = createRoute({
  getParentRoute: () => root,
  path: '/centre',
  component: lazyRouteComponent(() => import('../../centre/CentrePage.tsx'), 'CentrePage'),
});

/** Practices, and what the methodological centre keeps and answers. */
export const ofCentre = [
  practices,
  practice,
  materials,
  material,
  collections,
  collection,
  questions,
  question,
  centre,
] as const;
