import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import type { ActWords } from '@vmeste/schema/group/act/command.ts';
import { foundGroup } from '@vmeste/schema/group/command.ts';
import { fillSeat } from '@vmeste/schema/group/seat/command.ts';
import type { Stage, Step } from './stage.ts';

/** A working group that the documents name, with the composition that the demonstration gives it. */
interface DemoGroup {
  readonly name: string;
  readonly founder: string;
  /** When it was entered. */
  readonly on: Day;
  /** Where the documents do not name it, with blanks: the group does not exist yet. */
  readonly act: ActWords;
  readonly purpose: string;
  readonly tasks: readonly string[];
  readonly seats: readonly DemoSeat[];
}

interface DemoSeat {
  readonly kind: SeatKind;
  readonly organisation: string;
  /** The person whose own seat it is. */
  readonly person?: string;
  readonly title?: string;
  /** By which the organisation names its person. */
  readonly letter?: { readonly person: string; readonly number: string; readonly date: Day };
}

const readGroups = (): readonly DemoGroup[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/groups.json'), 'utf8')).groups;

/** The administrator enters each group by its act, and whom the organisations named by their letters. */
export const groupSteps = (stage: Stage): Step[] =>
  readGroups().map((group) => ({ on: group.on, run: () => enter(stage, group) }));

async function enter(stage: Stage, { name, founder, on, act, purpose, tasks, seats }: DemoGroup): Promise<void> {
  const { db } = stage;
  const known = await db.organisation.findMany({
    where: { shortName: { in: [founder, ...seats.map(({ organisation }) => organisation)] } },
  });
  const ids = new Map(known.map(({ shortName, id }) => [shortName, id]));
  const organisation = (shortName: string) => {
    const id = ids.get(shortName);
    if (!id) throw new Error(`The demonstration knows no ${shortName}.`);
    return id;
  };
  const groupId = await foundGroup(await stage.as('admin', on), {
    name,
    words: { purpose, tasks },
    founderId: organisation(founder),
    act,
    seats: seats.map(({ kind, organisation: of, person, title }) => ({
      kind,
      title,
      organisationId: organisation(of),
      personId: person && stage.person(person),
    })),
  });
  const made = await db.seat.findMany({ where: { groupId }, orderBy: { position: 'asc' } });
  for (const [index, { letter }] of seats.entries()) {
    const seat = made[index];
    if (letter && seat)
      await fillSeat(await stage.as('admin', on), {
        seatId: seat.id,
        personId: stage.person(letter.person),
        manner: 'NOMINATED',
        basisNumber: letter.number,
        basisDate: letter.date,
        since: letter.date,
      });
  }
}
