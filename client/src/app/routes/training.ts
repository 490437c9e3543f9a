import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLedgerLook } from '../../training/ledger/look.ts';
import { readPlanLook, readTrainingLook, readTrainingsLook } from '../../training/look.ts';
import { root } from './root.tsx';

const trainings = createRoute({
  getParentRoute: () => root,
  path: '/training',
  validateSearch: readTrainingsLook,
  component: lazyRouteComponent(() => import('../../training/TrainingsPage.tsx'), 'TrainingsPage'),
});

const trainingPlan = createRoute({
  getParentRoute: () => root,
  path: '/training/plan',
  validateSearch: readPlanLook,
  component: lazyRouteComponent(() => import('../../training/plan/PlanPage.tsx'), 'PlanPage'),
});

const programmes = createRoute({
  getParentRoute: () => root,
  path: '/training/programmes',
  component: lazyRouteComponent(() => import('../../training/programme/ProgrammesPage.tsx'), 'ProgrammesPage'),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/training/ledger',
  validateSearch: readLedgerLook,
  component: lazyRouteComponent(() => import('../../training/ledger/LedgerPage.tsx'), 'LedgerPage'),
});

const merges = createRoute({
  getParentRoute: () => root,
  path: '/training/merges',
  component: lazyRouteComponent(() => import('../../training/ledger/MergesPage.tsx'), 'MergesPage'),
});

const trainingDoor = createRoute({
  getParentRoute: () => root,
  path: '/training/$id/door',
  component: lazyRouteComponent(() => import('../../training/presence/DoorPage.tsx'), 'DoorPage'),
});

const trainingHere = createRoute({
  getParentRoute: () => root,
  path: '/training/$id/here',
  validateSearch: (search: Record<string, unknown>): { code: string } => ({
    code: typeof search['code'] === 'string' ? search['code'] : String(search['code'] ?? ''),
  }),
  component: lazyRouteComponent(() => import('../../training/presence/ArrivePage.tsx'), 'ArrivePage'),
});

const trainingList = createRoute({
  getParentRoute: () => root,
  path: '/training/$id/list',
  component: lazyRouteComponent(() => import('../../training/presence/list/ListPage.tsx'), 'ListPage'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: '/training/$id',
  validateSearch: readTrainingLook,
  component: lazyRouteComponent(() => import('../../training/TrainingPage.tsx'), 'TrainingPage'),
});

/** Trainings, and who was trained. */
export const ofTraining = [
  trainings,
  trainingPlan,
  programmes,
  ledger,
  merges,
  trainingDoor,
  trainingHere,
  trainingList,
  training,
] as const;
