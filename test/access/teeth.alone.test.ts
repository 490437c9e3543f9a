/** The hunt for canaries proves its teeth: whichever policy shows everything to everyone, it finds that out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { graphql } from '../graphql.ts';
import { type Planted, plantedWorld } from '../world/planted.ts';
import { live } from './acts.ts';
import { hunt } from './hunt.ts';

const { broken, showing } = vi.hoisted(() => {
  const names = new Set<string>();
  /**
   * A room's policy, of which one export at a time is broken: instead of it there is what shows everything.
   * @param loose what is there instead, by the name of the export
   */
  const wrap = (room: string, policy: object, loose: Readonly<Record<string, unknown>>) => {
    const wrapped = { ...policy };
    for (const [name, instead] of Object.entries(loose)) {
      const strict: unknown = Reflect.get(policy, name);
      const now = () => (names.has(`${room} ${name}`) ? instead : strict);
      const value = (...given: unknown[]): unknown => Reflect.apply(Object(now()), undefined, given);
      Object.defineProperty(wrapped, name, typeof strict === 'function' ? { value } : { get: now, enumerable: true });
    }
    return wrapped;
  };
  return { broken: names, showing: wrap };
});

const { all, yes, columns } = vi.hoisted(() => ({
  all: () => ({}),
  yes: () => true,
  columns: (_: string, every: readonly string[]) => every,
}));

vi.mock('../../schema/src/roadmap/policy.ts', async (real) =>
  showing('roadmap', await real(), { visible: all, seesRoadmap: all }),
);
vi.mock('../../schema/src/measure/policy.ts', async (real) => showing('measure', await real(), { visible: all }));
vi.mock('../../schema/src/measure/comment/policy.ts', async (real) =>
  showing('measure/comment', await real(), { visible: all }),
);
vi.mock('../../schema/src/measure/proposal/policy.ts', async (real) =>
  showing('measure/proposal', await real(), { visible: all }),
);
vi.mock('../../schema/src/file/policy.ts', async (real) => showing('file', await real(), { visible: all }));
vi.mock('../../schema/src/report/policy.ts', async (real) => showing('report', await real(), { visible: all }));
vi.mock('../../schema/src/person/policy.ts', async (real) =>
  showing('person', await real(), { visible: all, appointmentVisible: all, maySeeAddress: yes }),
);
vi.mock('../../schema/src/organisation/policy.ts', async (real) =>
  showing('organisation', await real(), { visible: all }),
);
vi.mock('../../schema/src/notice/policy.ts', async (real) => showing('notice', await real(), { visible: all }));
vi.mock('../../schema/src/meeting/policy.ts', async (real) =>
  showing('meeting', await real(), {
    visible: all,
    itemVisible: all,
    decisionVisible: all,
    motionVisible: all,
    dissentVisible: all,
    roundVisible: all,
  }),
);
vi.mock('../../schema/src/assignment/policy.ts', async (real) => showing('assignment', await real(), { visible: all }));
vi.mock('../../schema/src/assignment/resolution/policy.ts', async (real) =>
  showing('assignment/resolution', await real(), { visible: all }),
);
vi.mock('../../schema/src/assignment/report/policy.ts', async (real) =>
  showing('assignment/report', await real(), { visible: all }),
);
vi.mock('../../schema/src/practice/policy.ts', async (real) =>
  showing('practice', await real(), {
    visible: all,
    insideVisible: all,
    practiceVisible: all,
    practiceInside: all,
    isInside: yes,
  }),
);
vi.mock('../../schema/src/material/policy.ts', async (real) =>
  showing('material', await real(), { visible: all, versionVisible: all }),
);
vi.mock('../../schema/src/collection/policy.ts', async (real) =>
  showing('collection', await real(), { visible: all, editionVisible: all }),
);
vi.mock('../../schema/src/consultation/policy.ts', async (real) =>
  showing('consultation', await real(), { visible: all }),
);
vi.mock('../../schema/src/training/specialist/policy.ts', async (real) =>
  showing('training/specialist', await real(), {
    participationVisible: all,
    mergeVisible: all,
    isOwnSpecialist: all,
  }),
);
vi.mock('../../schema/src/training/policy.ts', async (real) =>
  showing('training', await real(), {
    visible: all,
    registrationVisible: all,
    ownRegistration: all,
    seesMaterials: yes,
    hasPlace: yes,
  }),
);
vi.mock('../../schema/src/history/policy.ts', async (real) =>
  showing('history', await real(), { isPublic: {}, pastOfPerson: all, pastOfGroup: all, shownOf: columns }),
);

const wrote = graphql(`
  mutation ($id: ID!) { writeComment(measureId: $id, kind: COMMENT, text: "Дальше") { __typename } }
`);

/** What is broken, each by itself. */
const policies = [
  'roadmap visible',
  'roadmap seesRoadmap',
  'measure visible',
  'measure/comment visible',
  'measure/proposal visible',
  'report visible',
  'file visible',
  'person visible',
  'person appointmentVisible',
  'person maySeeAddress',
  'organisation visible',
  'notice visible',
  'meeting visible',
  'meeting itemVisible',
  'meeting decisionVisible',
  'meeting motionVisible',
  'meeting dissentVisible',
  'meeting roundVisible',
  'assignment visible',
  'assignment/report visible',
  'assignment/resolution visible',
  'practice visible',
  'practice insideVisible',
  'practice practiceVisible',
  'practice practiceInside',
  'practice isInside',
  'material visible',
  'material versionVisible',
  'collection visible',
  'collection editionVisible',
  'consultation visible',
  'training/specialist participationVisible',
  'training/specialist mergeVisible',
  'training/specialist isOwnSpecialist',
  'training visible',
  'training registrationVisible',
  'training ownRegistration',
  'training seesMaterials',
  'training hasPlace',
  'history isPublic',
  'history pastOfPerson',
  'history pastOfGroup',
  'history shownOf',
];

/** What else the policies say, and where that is tried. What begins with `may` is about acts: stories/mutations. */
const elsewhere: Readonly<Record<string, string>> = {
  'organisation carriedOutBy': 'what an organisation has to do with a measure; asked together with `visible`',
  'report latest': 'one of what `visible` shows',
  'person ties': 'the columns that other policies look at',
  'person standing': 'the same as a selection',
  'person offersTo': 'what `mayAppoint` allows, as a list',
  'group visible': 'working groups are founded by public orders: everyone who has signed in knows of them',
  'group seesInside': 'which groups are the viewer’s own: stories/group',
  'group keepers': 'the kinds of seats that `mayKeep` asks for',
  'group keptBy': 'the groups in which the viewer sits on one of them: stories/group',
  'meeting seesWork': 'what the records’ door asks: doors/record',
  'meeting paperVisible': 'of which meetings a paper goes out: doors/meetings',
  'meeting takesNoPart': 'from whom an invitation is taken back: stories/meeting/late',
  'meeting extractVisible': 'whose extract goes out to whom: doors/meetings',
  'organisation templateKept': 'whose form of minutes the viewer keeps: stories/organisation',
  'file/stub visible': 'what stands at the items and acts that their own policies show',
  'assignment controlledBy': 'one of what `visible` shows',
  'history pastOfAssignment': 'the past of what `assignment visible` shows: stories/assignment',
  'assignment isOwn': 'one of what `visible` shows',
  'assignment rowColumns': 'the columns that other policies look at',
  'assignment answersFor': 'the organisations for which the viewer reports: stories/mutations',
  'assignment waitsFor': 'one of what `visible` shows',
  'assignment/report isFromLetter': 'says what a report is, and not who sees it',
  'file hangsNowhere': 'one of what `visible` shows',
  'file ownUpload': 'one of what `visible` shows',
  'practice published': 'one of what `visible` shows',
  'consultation published': 'the words that are everybody’s: stories/consultation, doors/questions',
  'practice/registry inRegistry': 'which practices the registry shows to everybody: stories/practice/registry',
  'material published': 'one of what `versionVisible` shows',
  'material inLibrary': 'which materials the registry shows to everybody: stories/material',
  'collection published': 'one of what `editionVisible` shows',
  'training/specialist specialistVisible':
    'people of the ledger are reached through participations, registrations and merges, each with its policy: stories',
  'training/certificate certificateVisible': 'a certificate is seen through its participation: doors/certificates',
  'training/count statedVisible': 'what reports state is known to everyone who has signed in',
  'training/target targetVisible': 'targets are known to everyone who has signed in',
  'training heldBy': 'one of what `visible` and `registrationVisible` ask',
  'training holders': 'the columns that `mayHold` looks at',
  'training unused': 'which courses can be thrown away: stories/training',
  'training isInvited': 'who may register: stories/training',
  'training programmeVisible': 'courses are known to everyone who has signed in',
  'training materialsVisible': 'which materials go out as files: stories/training',
  'history pastInDirectory': 'the past of what everyone who has signed in knows',
};

afterEach(() => broken.clear());

test('whatever a policy shows is broken once', () => {
  const root = join(import.meta.dirname, '../../schema/src');
  const said = globSync('**/policy.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(
      ([, name]) => `${path.replace('/policy.ts', '')} ${name}`,
    ),
  );
  const known = [...policies, ...Object.keys(elsewhere)];
  expect(said.filter((one) => !known.includes(one) && !/ may[A-Z]\w+$/.test(one))).toEqual([]);
  expect(known.filter((one) => !said.includes(one))).toEqual([]);
});

describe('when a policy shows everything, the hunt turns red', () => {
  let planted: Planted;
  beforeAll(async () => {
    planted = await plantedWorld();
    await live(planted);
  });
  afterAll(() => planted.w.close());

  /** Something happens first, so that nobody is given an answer that was made before. */
  const leaksNow = async () => {
    const said = await planted.people.coordinator.does(wrote, { id: planted.measure.id });
    expect(said.__typename).toBe('Comment');
    return (await hunt(planted, { questions: 0, seed: 1, untilLeak: true })).leaks;
  };

  test('as they are, it finds nothing', async () => {
    expect(Object.fromEntries(await leaksNow())).toEqual({});
  });

  for (const one of policies)
    test(one, async () => {
      broken.add(one);
      expect((await leaksNow()).size).toBeGreaterThan(0);
    });
});
