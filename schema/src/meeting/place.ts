/** Where the history of a meeting's rows is found. */
export const placeOf = ({ id, groupId }: { id: string; groupId: string }) => ({ meetingId: id, groupId });
