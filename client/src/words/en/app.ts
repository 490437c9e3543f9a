import type { Translation } from '../message.ts';
import type { app as source } from '../ru/app.ts';

export const app = {
  'app.name': 'Vmeste',
  'app.about': 'Joint work of public bodies, institutions and non-profit organisations',
  'app.title': '{page} · Vmeste',
  'app.skip': 'Skip to content',
  'app.home': 'Vmeste, go to the start page',

  'nav.label': 'Sections',
  'nav.today': 'Today',
  'nav.notices': 'Inbox',
  'nav.groups': 'Working groups',
  'nav.roadmaps': 'Roadmaps',
  'nav.organisations': 'Organisations',
  'nav.people': 'People',
  'nav.more': 'More',

  'search.label': 'Search',
  'search.hint': 'Find a measure, roadmap or organisation',
  'search.key': 'Ctrl K',
  'search.start': 'A number, or a word of the title: two characters or more',
  'search.nothing': 'Nothing found for “{query}”',
  'search.found': '{count, plural, one{# result} other{# results}}',
  'search.roadmaps': 'Roadmaps',
  'search.measures': 'Measures',
  'search.organisations': 'Organisations',
  'search.people': 'People',
  'search.pages': 'Pages',

  'connection.label': 'Connection to the server',
  'connection.online': 'connected',
  'connection.connecting': 'connecting',
  'connection.offline': 'offline, shown as of {time}',
  'connection.offlineNow': 'offline',
  'connection.catching': 'catching up: {count, plural, one{# change} other{# changes}}',
  'connection.catchingUp': 'catching up',
  'connection.unavailable': 'server unavailable, trying again',

  'version.waits': 'A newer version of this page is ready.',
  'version.take': 'Reload',

  'demo.day': 'Demonstration: today is {day}',
  'demo.about': 'Apart from the documents and the names of organisations, everything here is made up',

  'notices.label': 'Inbox',
  'notices.open': '{count, plural, =0{Inbox, nothing new} one{Inbox, # new} other{Inbox, # new}}',

  'me.view': 'Language and view',
  'me.viewSign': 'Aa',
  'me.language': 'Language',
  'me.russian': 'Русский',
  'me.english': 'English',
  'me.theme': 'Appearance',
  'me.light': 'Light',
  'me.dark': 'Dark',
  'me.system': 'As in the system',
  'me.large': 'Large text, high contrast',
  'me.profile': 'My account',
  'me.signOut': 'Sign out',

  'page.notFound': 'There is no such page',
  'page.notFoundWhy':
    'The address is mistyped, or the record was removed or is not open to you. Check the address or go back to the list.',
  'page.toStart': 'Go to Today',
  'page.toRoadmaps': 'Go to roadmaps',
  'page.failed': 'The page did not open',
  'page.failedWhy':
    'What was on the screen is kept on the server. Reload the page; if that does not help, give the administrator the number {id}.',
  'page.reload': 'Reload the page',
  'page.newVersion': 'The system has been updated. Reload the page to work in the new version.',
} as const satisfies Translation<typeof source>;
