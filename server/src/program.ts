import { schema } from '@vmeste/schema/index.ts';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  isAbstractType,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  TypeInfo,
  type ValidationRule,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { limitRules, limits } from './limits.ts';

/** A document that was read and found valid, and what is known of its operation. */
export interface Program {
  readonly id: number;
  readonly document: DocumentNode;
  readonly kind: OperationTypeNode;
  /** The variable that only says where to go on from: who differ in it alone, see the same. */
  readonly cursorVariable: string | null;
  /** Whether it asks for the person. Known from the fields, or learned from an execution that did. */
  personal: boolean;
}

export type Read = { readonly program: Program } | { readonly errors: readonly GraphQLError[] };

const kept = new Map<string, Read>();
const keptAtMost = 500;
let count = 0;

/** Reads a document under the limits of both doors. What was read once is kept under its text. */
export function readProgram(text: string, operationName: string | null, introspection: boolean): Read {
  const key = `${operationName ?? ''} ${introspection} ${text}`;
  const found = kept.get(key);
  if (found) return found;
  const read = readAnew(text, operationName, introspection);
  if (kept.size >= keptAtMost) kept.delete(kept.keys().next().value ?? '');
  // Whatever somebody sends is not kept: only what may be asked again.
  if ('program' in read) kept.set(key, read);
  return read;
}

function readAnew(text: string, operationName: string | null, introspection: boolean): Read {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const rules = [...specifiedRules, ...limitRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const errors = problems(document, rules);
  if (errors.length > 0) return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
  const operation = getOperationAST(document, operationName);
  if (!operation)
    return { errors: [coded(new GraphQLError('Say which operation to run.'), 'OPERATION_RESOLUTION_FAILURE')] };
  return {
    program: {
      id: ++count,
      document,
      kind: operation.operation,
      cursorVariable: cursorVariable(document, operation),
      personal: isPersonal(document),
    },
  };
}

/** Some rules of the limits throw where others report. */
function problems(document: DocumentNode, rules: readonly ValidationRule[]): readonly GraphQLError[] {
  try {
    return validate(schema, document, rules);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

const coded = (error: unknown, code: string): GraphQLError => {
  if (!(error instanceof GraphQLError)) throw error;
  return new GraphQLError(error.message, {
    ...error.toJSON(),
    source: error.source,
    positions: error.positions,
    extensions: { code },
  });
};

/** A field of an interface counts as personal where it is so for any type behind it. */
export function isPersonal(document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let personal = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const parent = info.getParentType();
        const behind = parent && isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
        const fields = [info.getFieldDef(), ...behind.map((type) => type.getFields()[name.value])];
        personal ||= fields.some((field) => field?.extensions['personal'] === true);
      },
    }),
  );
  return personal;
}

function cursorVariable(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return null;
  const [field] = operation.selectionSet.selections;
  const argument = field?.kind === 'Field' ? field.arguments?.find(({ name }) => name.value === 'after') : undefined;
  if (argument?.value.kind !== 'Variable') return null;
  const { value } = argument.value.name;
  let uses = 0;
  // The declaration is a use too.
  visit(document, {
    Variable: ({ name }) => {
      if (name.value === value) uses += 1;
    },
  });
  return uses === 2 ? value : null;
}
