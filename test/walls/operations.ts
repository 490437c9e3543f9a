import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  extendSchema,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import ts from 'typescript';

/** What stands in a `graphql(…)` of the client. */
export interface Written {
  readonly file: string;
  readonly text: string;
}

/**
 * The documents that a file writes, by its syntax alone: its modules load styles and components, which only a browser
 * has.
 * @throws where a document is put together, so that its text is not in the file
 */
export function documentsIn(file: string, source: string): Written[] {
  const found: Written[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'graphql') {
      const [document] = node.arguments;
      if (!document || !ts.isStringLiteralLike(document)) throw new Error(`${file}: a document is one text, as it is.`);
      found.push({ file, text: document.text });
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

/** All documents of the client, those of its tests left out. */
export const documentsOf = (root: string): Written[] =>
  globSync('client/src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.(test|d)\.tsx?$/.test(file))
    .toSorted()
    .flatMap((file) => documentsIn(file, readFileSync(join(root, file), 'utf8')));

/** gql.tada takes it out before a document is sent. */
const unmask = parse('directive @_unmask on FRAGMENT_DEFINITION');

/**
 * What stands against each operation with every fragment that it spreads, by all rules of the specification. Each
 * document by itself is checked as it is typed; whether the fragments of several contradict each other shows only where
 * an operation brings them together.
 */
export function complaints(schema: GraphQLSchema, documents: readonly Written[]): string[] {
  const known = extendSchema(schema, unmask);
  const all = documents.flatMap(({ file, text }) =>
    parse(text).definitions.map((definition) => ({ file, definition })),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  const said: string[] = [];
  for (const { file, definition } of all) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name.value;
    if (fragments.has(name)) said.push(`${file}: there is another fragment ${name}.`);
    fragments.set(name, definition);
  }
  for (const { file, definition } of all) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const definitions = [definition, ...spreadBy(definition, fragments)];
    for (const { message } of validate(known, { kind: Kind.DOCUMENT, definitions }, specifiedRules))
      said.push(`${file}, ${definition.name?.value ?? definition.operation}: ${message}`);
  }
  return said;
}

/** The fragments that a definition spreads, and those that these spread; one that there is not is left to the rules. */
function spreadBy(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const reached = new Set<FragmentDefinitionNode>();
  const follow = (from: DefinitionNode): void => {
    visit(from, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || reached.has(fragment)) return;
        reached.add(fragment);
        follow(fragment);
      },
    });
  };
  follow(definition);
  return [...reached];
}
