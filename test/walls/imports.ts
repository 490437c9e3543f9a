/**
 * Who may import whom. To add a wall, add a row: `from` and `to` are matched against paths inside the project
 * (`schema/src/roadmap/policy.ts`), and `to` also against packages (`npm:graphql`). `why` is what the person who ran
 * into the wall reads; `bites` is an import that it must refuse, which a test tries.
 */
export interface ImportWall {
  readonly from: RegExp;
  readonly to: RegExp;
  /** What is let through all the same: `{from} → {to}`. */
  readonly except?: RegExp;
  readonly why: string;
  readonly bites: { readonly from: string; readonly to: string };
}

/** Rules, policies and commands, and the steps of sub-rooms: they speak no GraphQL. */
const inward = /^schema\/src\/(?!core\/)[^/]+\/(.+\/)?(rule|policy|command)[^/]*\.ts$/;

export const importWalls: readonly ImportWall[] = [
  {
    from: /^prisma\//,
    to: /^(schema|server|client|test)\//,
    why: 'prisma/ is what is remembered: it knows nobody.',
    bites: { from: 'prisma/prisma.config.ts', to: '../schema/src/index.ts' },
  },
  {
    from: /^schema\//,
    to: /^(server|client)\//,
    why: 'schema/ is what can be said and what it means: it does not know who carries it or who shows it.',
    bites: { from: 'schema/src/roadmap/command.ts', to: '@vmeste/server/feed.ts' },
  },
  {
    from: /^server\//,
    to: /^client\//,
    why: 'server/ carries; it does not know how things look.',
    bites: { from: 'server/src/page.ts', to: '../../client/src/words/words.ts' },
  },
  {
    from: /^client\//,
    to: /^(prisma|schema|server|test)\//,
    why: 'The client knows only the text schema/schema.graphql: what it needs to know crosses as fields.',
    bites: { from: 'client/src/roadmap/RoadmapPage.tsx', to: '@vmeste/schema/measure/rule.ts' },
  },
  {
    from: /^client\//,
    to: /^npm:(@prisma\/|@pothos\/|@apollo\/|pg$|node:)/,
    except: /^client\/(build\/|vite\.config\.ts$)|\.test\.tsx? → /,
    why: 'The client runs in a browser, and stands on the printed schema alone.',
    bites: { from: 'client/src/app/main.tsx', to: 'node:fs' },
  },
  {
    from: /^(prisma|schema|server)\//,
    to: /^test\//,
    why: 'Nobody imports test/: what is needed to run does not live with what checks it.',
    bites: { from: 'server/src/run.ts', to: '@vmeste/test/world.ts' },
  },
  {
    from: inward,
    to: /^npm:(graphql|@pothos\/.*|graphql-.*|@apollo\/.*)$/,
    why: 'Rules, policies and commands say what is meant, whatever asks for it: they never speak GraphQL.',
    bites: { from: 'schema/src/measure/rule.ts', to: 'graphql' },
  },
  {
    from: inward,
    to: /^schema\/src\/(core\/(builder|refusals|scalar|stream)|[^/]+\/(type|query|mutation|subscription)[^/]*)\.ts$/,
    why: 'Rules, policies and commands face inward: what speaks GraphQL imports them, never the other way round.',
    bites: { from: 'schema/src/measure/command.ts', to: '../roadmap/type.ts' },
  },
  {
    from: /^schema\/src\/core\//,
    to: /^schema\/src\/(?!core\/)/,
    except: /\.test\.ts → /,
    why: 'core/ is what every room stands on: it stands on none of them.',
    bites: { from: 'schema/src/core/commit.ts', to: '../person/rights.ts' },
  },
  {
    from: /^schema\/src\/(?!index\.ts)/,
    to: /^schema\/src\/[^/]+\/(query|mutation|subscription)[^/]*\.ts$/,
    except: /^schema\/src\/([^/]+)\/.* → schema\/src\/\1\//,
    why: 'A room imports another room’s type, policy, rule or command; its entrances are its own.',
    bites: { from: 'schema/src/roadmap/type.ts', to: '../person/query.ts' },
  },
  {
    from: /^client\/src\/(kit|words)\//,
    to: /^client\/src\/(?!kit\/|words\/)/,
    why: 'The client’s imports run app → rooms → kit, words. A component of the kit knows neither rooms nor GraphQL.',
    bites: { from: 'client/src/kit/PageHead.tsx', to: '../roadmap/RoadmapPage.tsx' },
  },
  {
    from: /^client\/src\/kit\//,
    to: /^npm:(urql|@urql\/.*|graphql.*|gql\.tada)$/,
    why: 'A component of the kit knows no GraphQL: it is given what it shows.',
    bites: { from: 'client/src/kit/PageHead.tsx', to: 'urql' },
  },
  {
    from: /^client\/src\/words\//,
    to: /^client\/src\/kit\//,
    why: 'Words know nothing of what shows them.',
    bites: { from: 'client/src/words/ru.ts', to: '../kit/PageHead.tsx' },
  },
  {
    from: /^client\/src\/(?!app\/)[^/]+\//,
    to: /^client\/src\/app\//,
    why: 'The client’s imports run app → rooms → kit, words: a room does not know the frame that it hangs in.',
    bites: { from: 'client/src/roadmap/RoadmapPage.tsx', to: '../app/client.ts' },
  },
  {
    from: /./,
    to: /^npm:@prisma\/(schema-engine-wasm|driver-adapter-utils)/,
    except: /^server\/src\/database\/engine\.ts → /,
    why: 'The schema engine is an internal interface of Prisma’s: server/src/database/engine.ts alone knows it.',
    bites: { from: 'server/src/database/migrate.ts', to: '@prisma/schema-engine-wasm/schema_engine_bg' },
  },
];
