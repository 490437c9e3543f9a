/** Arguments that mutations share. */

/** A request’s key (`Act.key`). */
export const key = { description: 'A key of your own: a retry with it does not act twice.' };

/** The version of the row that a person saw, which the act claims. */
export const version = { required: true, description: 'The version you saw.' } as const;
