import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';
import { dayOf, isDay } from './time.ts';

const refuse = (text: string): never => {
  throw new GraphQLError(text, { extensions: { code: 'BAD_USER_INPUT' } });
};

builder.scalarType('Day', {
  description: 'A calendar day, YYYY-MM-DD: when something is due. It has no hour and no zone.',
  serialize: (value) => (value instanceof Date ? dayOf(value) : value),
  parseValue: (value) => (typeof value === 'string' && isDay(value) ? value : refuse('A day is written YYYY-MM-DD.')),
});

builder.scalarType('Instant', {
  description: 'A moment, RFC 3339 in UTC: when something happened.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : null;
    return date && !Number.isNaN(date.getTime()) ? date : refuse('A moment is written in RFC 3339.');
  },
});

builder.scalarType('JSON', {
  description: 'A value whose shape the field describes.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
