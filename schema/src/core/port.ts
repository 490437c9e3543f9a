/**
 * What the server carries for a room, e.g. reading files: core knows no room, so each room declares its own port here
 * by declaration merging, beside what it is used for.
 */
// biome-ignore lint/suspicious/noEmptyInterface: rooms add to it.
export interface Ports {}
