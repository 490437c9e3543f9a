import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** What an operation may ask for at once; the widest page of the client, a meeting’s, needs most of the cost. */
export const limits = {
  /** Bytes of a request's body over HTTP, and of a message over the WebSocket. */
  body: 1_000_000,
  message: 64 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  directives: 50,
  /** Of fields, dearer the deeper they stand, and times what `first` asks for. */
  cost: 30_000,
  operationsOfSocket: 20,
  socketsOfPerson: 20,
  sockets: 10_000,
  /** Bytes of a message over the socket of a record, and records that a person has open at once. */
  recordMessage: 2_000_000,
  recordsOfPerson: 10,
  /** Milliseconds that a sender has for the head of a request, for a body that is no file, and for a whole request. */
  headTime: 10_000,
  bodyTime: 30_000,
  requestTime: 300_000,
} as const;

const armor = new ApolloArmor({
  // Its way to count tokens turns a syntax error into an internal one; the parser counts them itself.
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
  // Depth is of fields: into how many fragments a page is cut says nothing of what it asks for.
  maxDepth: { n: limits.depth, flattenFragments: true },
  maxAliases: { n: limits.aliases },
  maxDirectives: { n: limits.directives },
  costLimit: { maxCost: limits.cost },
});

/** The rules of both doors, besides those of GraphQL itself. */
export const limitRules: readonly ValidationRule[] = armor.protect().validationRules;
