import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readBoardLook } from '../assignment/look.ts';
import { readPage } from '../kit/page.ts';
import { readMoment } from '../measure/past/moment.ts';
import { readOrganisationsLook } from '../organisation/look.ts';
import { readPeopleLook } from '../person/look.ts';
import { readLook } from '../roadmap/filter.ts';
import { Broken } from './Broken.tsx';
import { ofCentre } from './routes/centre.ts';
import { root } from './routes/root.tsx';
import { ofTraining } from './routes/training.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; error?: string } => ({
    ...(typeof search['to'] === 'string' && { to: search['to'] }),
    ...(typeof search['error'] === 'string' && { error: search['error'] }),
  }),
  component: lazyRouteComponent(() => import('../person/SignInPage.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$code',
  component: lazyRouteComponent(() => import('../person/InvitationPage.tsx'), 'InvitationPage'),
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../notice/TodayPage.tsx'), 'TodayPage'),
});

const roadmaps = createRoute({
  getParentRoute: () => root,
  path: '/roadmaps',
  validateSearch: readPage,
  component: lazyRouteComponent(() => import('../roadmap/RoadmapsPage.tsx'), 'RoadmapsPage'),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/roadmaps/import',
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search['of'] === 'string' ? { of: search['of'] } : {},
  // A document that was chosen for one roadmap is not offered to another.
  remountDeps: ({ search }) => search.of,
  component: lazyRouteComponent(() => import('../roadmap/import/ImportPage.tsx'), 'ImportPage'),
});

const roadmap = createRoute({
  getParentRoute: () => root,
  path: '/roadmaps/$id',
  validateSearch: readLook,
  component: lazyRouteComponent(() => import('../roadmap/RoadmapPage.tsx'), 'RoadmapPage'),
});

const measure = createRoute({
  getParentRoute: () => root,
  path: '/measures/$id',
  validateSearch: readMoment,
  component: lazyRouteComponent(() => import('../measure/MeasurePage.tsx'), 'MeasurePage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  validateSearch: (search: Record<string, unknown>): { item?: string } =>
    typeof search['item'] === 'string' ? { item: search['item'] } : {},
  component: lazyRouteComponent(() => import('../meeting/MeetingPage.tsx'), 'MeetingPage'),
});

const meetingScreen = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id/screen',
  component: lazyRouteComponent(() => import('../meeting/ScreenPage.tsx'), 'ScreenPage'),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: '/groups',
  component: lazyRouteComponent(() => import('../group/GroupsPage.tsx'), 'GroupsPage'),
});

const group = createRoute({
  getParentRoute: () => root,
  path: '/groups/$id',
  validateSearch: readMoment,
  component: lazyRouteComponent(() => import('../group/GroupPage.tsx'), 'GroupPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notice/NoticesPage.tsx'), 'NoticesPage'),
});

const assignments = createRoute({
  getParentRoute: () => root,
  path: '/assignments',
  validateSearch: readBoardLook,
  component: lazyRouteComponent(() => import('../assignment/BoardPage.tsx'), 'BoardPage'),
});

const ownAssignments = createRoute({
  getParentRoute: () => root,
  path: '/assignments/mine',
  validateSearch: readPage,
  component: lazyRouteComponent(() => import('../assignment/MinePage.tsx'), 'MinePage'),
});

const assignment = createRoute({
  getParentRoute: () => root,
  path: '/assignments/$id',
  component: lazyRouteComponent(() => import('../assignment/AssignmentPage.tsx'), 'AssignmentPage'),
});

const resolutionImport = createRoute({
  getParentRoute: () => root,
  path: '/resolutions/import',
  component: lazyRouteComponent(() => import('../assignment/resolution/ImportPage.tsx'), 'ImportPage'),
});

const resolution = createRoute({
  getParentRoute: () => root,
  path: '/resolutions/$id',
  component: lazyRouteComponent(() => import('../assignment/resolution/ResolutionPage.tsx'), 'ResolutionPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: readOrganisationsLook,
  component: lazyRouteComponent(() => import('../organisation/OrganisationsPage.tsx'), 'OrganisationsPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: lazyRouteComponent(() => import('../organisation/OrganisationPage.tsx'), 'OrganisationPage'),
});

const classes = createRoute({
  getParentRoute: () => root,
  path: '/classes',
  component: lazyRouteComponent(() => import('../class/ClassesPage.tsx'), 'ClassesPage'),
});

const classOf = createRoute({
  getParentRoute: () => root,
  path: '/classes/$id',
  component: lazyRouteComponent(() => import('../class/ClassPage.tsx'), 'ClassPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: readPeopleLook,
  component: lazyRouteComponent(() => import('../person/PeoplePage.tsx'), 'PeoplePage'),
});

const codes = createRoute({
  getParentRoute: () => root,
  path: '/people/codes',
  validateSearch: (search: Record<string, unknown>): { person?: string } =>
    typeof search['person'] === 'string' ? { person: search['person'] } : {},
  component: lazyRouteComponent(() => import('../person/codes/CodesPage.tsx'), 'CodesPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../person/account/AccountPage.tsx'), 'AccountPage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../person/PersonPage.tsx'), 'PersonPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    signIn,
    invitation,
    roadmaps,
    importing,
    roadmap,
    measure,
    groups,
    group,
    meeting,
    meetingScreen,
    notices,
    assignments,
    ownAssignments,
    assignment,
    resolutionImport,
    resolution,
    ...ofCentre,
    ...ofTraining,
    organisations,
    organisation,
    classes,
    classOf,
    people,
    codes,
    person,
    account,
  ]),
  defaultPreload: 'intent',
  // What is open or half written on the page of one thing is not carried over to that of another.
  defaultRemountDeps: ({ params }) => params,
  scrollRestoration: true,
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
