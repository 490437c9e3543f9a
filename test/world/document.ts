import { schema } from '@vmeste/schema/index.ts';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** The fields of a root type, by name. */
export const rootFields = (root: 'Query' | 'Mutation' | 'Subscription') => Object.values(fieldsOf(root));

function fieldsOf(root: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(root);
  return isObjectType(type) ? type.getFields() : {};
}

/** A mutation as a document: it takes what the field takes, and asks for the id and the version of what comes back. */
export function mutationDocument(field: GraphQLField<unknown, unknown>): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const members = isUnionType(type) ? type.getTypes() : [];
  const selections = members.map((member) => {
    const own = Object.keys(member.getFields()).filter((name) => ['id', 'version', 'field', 'code'].includes(name));
    const current = member.name === 'Stale' ? ['current { __typename id version }'] : [];
    const all = [...own.map((name) => `${member.name}_${name}: ${name}`), ...current];
    return all.length > 0 ? `... on ${member.name} { ${all.join(' ')} }` : '';
  });
  return `mutation(${variables}) { answer: ${field.name}(${given}) { __typename ${selections.join(' ')} } }`;
}

/** Places in the arguments where a scalar of the given name stands, as paths: `['words', 'text']`. */
export function placesOf(scalar: string, args: readonly GraphQLArgument[]): string[][] {
  const into = (name: string, type: GraphQLInputType): string[][] => {
    const named = getNamedType(type);
    if (isInputObjectType(named))
      return Object.values(named.getFields()).flatMap((field) =>
        into(field.name, field.type).map((path) => [name, ...path]),
      );
    return named.name === scalar ? [[name]] : [];
  };
  return args.flatMap(({ name, type }) => into(name, type));
}

/** The given values with another one at the path; a list becomes a list of that one. */
export function withAt(given: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return Array.isArray(given) ? [value] : value;
  if (Array.isArray(given)) return given.map((one) => withAt(one, [name, ...rest], value));
  const before = typeof given === 'object' && given !== null ? given : {};
  return { ...before, [name]: withAt(Reflect.get(before, name), rest, value) };
}
