/** How long what is written may be, in characters; how many there may be. */
export const longest = { title: 300, targetGroup: 200, text: 60_000, changes: 2_000, reason: 2_000 } as const;
export const most = { targetGroups: 20, papers: 40 } as const;

interface Dated {
  readonly publishedAt: Date | null;
}

/** Its words are changed in a draft alone: what was published stays as it was. */
export const isDraft = ({ publishedAt }: Dated) => publishedAt === null;

/** The next version is begun on one that was published: there is one draft at a time. */
export const mayBeRevised = (last: Dated | undefined) => last !== undefined && !isDraft(last);
