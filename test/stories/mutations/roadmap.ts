import { readers, signedOut, viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

export const roadmapStories = {
  setDayOffRule: {
    given: ({ open }) => ({ id: open.id, version: 0, rule: 'DAY_BEFORE' }),
    may: ['coordinator'],
    forbidden: readers,
    never: { Invalid: 'Each rule can be chosen at any time.' },
    invalid: [],
  },
  markVisited: {
    given: ({ open }) => ({ id: open.id }),
    may: readers,
    forbidden: [],
    never: {
      Forbidden: 'Whoever sees a roadmap may look at it.',
      Invalid: 'Looking cannot be wrong.',
      Stale: 'A visit is the own.',
    },
    invalid: [],
  },
  markNoticesRead: {
    passesOver: ['ids'],
    given: () => ({}),
    may: ['lead', ...viewings.filter((who) => ![...signedOut, 'lead'].includes(who))],
    forbidden: [],
    never: {
      NotFound: 'Notices of others are passed over.',
      Forbidden: 'Everyone has notices.',
      Invalid: 'Reading cannot be wrong.',
      Stale: 'Notices are the own.',
    },
    invalid: [],
  },
} satisfies Record<string, MutationStory>;
