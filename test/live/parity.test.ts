/**
 * Whatever happens: a page that was open before and followed its streams shows what somebody sees who opens it now.
 * A new kind of event adds its row to `parity/acts`; a new page adds its row to `parity/pages`.
 */
import { events } from '@vmeste/schema/core/event.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { graphql } from '../graphql.ts';
import { stories } from '../stories/mutations/all.ts';
import { mutationDocument, rootFields } from '../world/document.ts';
import { type Planted, plantedWorld } from '../world/planted.ts';
import { Screen } from '../world/screen.ts';
import { type Act, acts } from './parity/acts.ts';
import { askedOf, frameFollows, type Known, pages } from './parity/pages.ts';

const cursor = graphql('query { cursor }');

test('each kind of event has its row', () => {
  expect(Object.keys(acts).sort()).toEqual(Object.keys(events).sort());
});

describe('a page that was open shows what a fresh one shows', () => {
  let planted: Planted;
  const screens: { page: string; who: Known; screen: Screen }[] = [];

  beforeAll(async () => {
    // As the pages are built: in development the cache would tell of every fragment that is for another type.
    vi.stubEnv('NODE_ENV', 'production');
    planted = await plantedWorld();
    await planted.w.days.look();
    const other = await planted.w.anotherNode();
    const urls = [planted.w.url, `http://127.0.0.1:${other.port}`];
    const { cursor: after } = await planted.people.coordinator.asks(cursor);
    for (const [page, { asks, follows, watchers }] of Object.entries(pages))
      for (const who of watchers) {
        const asked = asks.map((name) => askedOf(planted, name));
        const streams = [...frameFollows, ...follows].map((name) => askedOf(planted, name));
        const url = urls[screens.length % urls.length] ?? '';
        screens.push({ page, who, screen: await Screen.open(planted.people[who], url, { asked, streams, after }) });
      }
  });
  afterAll(async () => {
    for (const { screen } of screens) await screen.close();
    await planted.w.close();
    vi.unstubAllEnvs();
  });

  const happens = async (act: Act) => {
    if (typeof act === 'function') return act(planted);
    for (const name of act) {
      const story = stories[name];
      const field = rootFields('Mutation').find((one) => one.name === name);
      if (!story || !field) throw new Error(`There is no story of ${name}.`);
      const [doer = 'anonymous'] = story.may;
      const given = { ...story.given(planted) };
      if ('version' in given) given['version'] = await versionOf(planted, given['id']);
      const { data, errors } = await planted.viewers[doer].sends(mutationDocument(field), given);
      expect(JSON.stringify(data?.['answer'] ?? errors), name).not.toMatch(
        /"__typename":"(Invalid|Stale|Forbidden|NotFound)"|message/,
      );
    }
  };

  test.each(Object.entries(acts))('%s', async (kind, act) => {
    const before = await planted.w.db.event.count({ where: { kind } });
    await happens(act);
    expect(await planted.w.db.event.count({ where: { kind } })).toBeGreaterThan(before);
    for (const { page, who, screen } of screens)
      await vi.waitFor(async () => expect(screen.shown, `${page}, ${who}`).toBe(await screen.fresh()), {
        timeout: 10_000,
        interval: 100,
      });
  });
});

/** Acts follow one another here, so a row is no longer of the version that its story begins with. */
async function versionOf({ w: { db } }: Planted, id: unknown): Promise<number> {
  const where = { id: String(id) };
  const rows = await Promise.all([
    db.measure.findUnique({ where }),
    db.roadmap.findUnique({ where }),
    db.report.findUnique({ where }),
    db.organisation.findUnique({ where }),
    db.organisationClass.findUnique({ where }),
    db.person.findUnique({ where }),
    db.appointment.findUnique({ where }),
    db.controlPoint.findUnique({ where }),
    db.assignment.findUnique({ where }),
    db.assignmentReport.findUnique({ where }),
    db.extension.findUnique({ where }),
    db.group.findUnique({ where }),
    db.act.findUnique({ where }),
    db.holding.findUnique({ where }),
    db.passport.findUnique({ where }),
    db.judgement.findUnique({ where }),
    db.remark.findUnique({ where }),
    db.replication.findUnique({ where }),
    db.material.findUnique({ where }),
    db.materialVersion.findUnique({ where }),
    db.collection.findUnique({ where }),
    db.collectionEdition.findUnique({ where }),
    db.consultation.findUnique({ where }),
    db.training.findUnique({ where }),
    db.certificate.findUnique({ where }),
    db.target.findUnique({ where }),
    db.specialistMerge.findUnique({ where }),
  ]);
  return rows.find((row) => row !== null)?.version ?? 0;
}
