import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { seesRoadmap } from '../../roadmap/policy.ts';
import { alter, selected } from '../command.ts';
import { mayDecide, visible } from '../policy.ts';

export interface Responsible {
  measureIds: readonly string[];
  personId: string;
  key?: string | null | undefined;
}

/** Makes a person answer for a selection of measures. Only somebody who sees the roadmap can. */
export const addResponsible = (context: Context, { key, ...input }: Responsible) =>
  commit(context, { act: 'measure.addResponsible', input, key }, async (change) => {
    const { roadmapId, measures } = await selected(change, input.measureIds);
    const { personId } = input;
    const person = await change.tx.person.findFirst({
      where: { AND: [{ id: personId }, await seesRoadmap(change.tx, roadmapId, change.viewer.rights.today)] },
    });
    require(person !== null, 'personId', 'UNKNOWN');
    for (const measure of measures) {
      const added = await change.tx.responsible.createMany({
        data: [{ measureId: measure.id, personId }],
        skipDuplicates: true,
      });
      if (added.count > 0)
        change.noted('responsible', measure.id, { personId: null }, { personId }, { roadmapId, measureId: measure.id });
    }
    await alter(change, measures);
    return roadmapId;
  });

/** A person answers for a measure no more. */
export const removeResponsible = (
  context: Context,
  { key, ...input }: { measureId: string; personId: string; key?: string | null | undefined },
) =>
  commit(context, { act: 'measure.removeResponsible', input, key }, async (change) => {
    const { measureId, personId } = input;
    const measure = seen(
      await change.tx.measure.findFirst({ where: { AND: [{ id: measureId }, visible(change.viewer)] } }),
    );
    allow(mayDecide(change.viewer, measure));
    const removed = await change.tx.responsible.deleteMany({ where: { measureId, personId } });
    require(removed.count > 0, 'personId', 'NOTHING_TO_DO');
    change.noted(
      'responsible',
      measureId,
      { personId },
      { personId: null },
      { roadmapId: measure.roadmapId, measureId },
    );
    await alter(change, [measure]);
    return measureId;
  });
