import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { require } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { midnightOf } from '../../core/time.ts';
import { tellOf } from '../command.ts';
import { isAddress, longest } from '../rule.ts';
import { openInvitation } from './command.ts';

/**
 * Enters a person from the terminal of the machine, where whoever types has the database in hand anyway: it is how the
 * first administrator comes to be. No door leads here.
 * @returns the id of the invitation by which the person comes in
 */
export const enterFromTerminal = (
  context: Context,
  input: { name: string; email: string | null; administrator: boolean },
) =>
  commit(context, { act: 'person.enterFromTerminal', input }, async (change) => {
    const email = input.email?.trim().toLowerCase() ?? null;
    require(email === null || isAddress(email), 'email', 'BAD_ADDRESS');
    require(email === null || (await change.tx.person.count({ where: { email } })) === 0, 'email', 'TAKEN');
    const data = { name: line('name', input.name, longest.name), email, createdAt: change.at };
    const person = await change.tx.person.create({ data });
    change.created('person', person.id, data);
    if (input.administrator) {
      const appointment = {
        personId: person.id,
        role: 'ADMINISTRATOR' as const,
        since: midnightOf(change.viewer.rights.today),
      };
      const { id } = await change.tx.appointment.create({ data: appointment });
      change.created('appointment', id, appointment);
    }
    tellOf(change, person.id);
    return openInvitation(context, change, { personId: person.id, kind: 'LINK' });
  });
