import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

const pages = join(import.meta.dirname, '../../client/src');

/** The text of each document that the pages are written with: what stands between `graphql(` and the closing quote. */
const written = /graphql\(\s*(?:`([^`]+)`|'([^']+)')/g;

/** What gql.tada reads and takes out before anything is sent. */
const sent = (document: string) => document.replaceAll('@_unmask', '');

/** Every operation of the pages, by name, as it is sent: with the fragments that it needs. */
export function operationsOfPages(): ReadonlyMap<string, string> {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const path of globSync('**/*.{ts,tsx}', { cwd: pages, exclude: ['**/*.d.ts'] }))
    for (const [, quoted, single] of readFileSync(join(pages, path), 'utf8').matchAll(written))
      for (const definition of parse(sent(quoted ?? single ?? '')).definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
        if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
      }
  return new Map(operations.map((operation) => [operation.name?.value ?? '', whole(operation, fragments)]));
}

function whole(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const parts = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
  for (const part of parts)
    visit(part, {
      FragmentSpread: ({ name }) => {
        const spread = fragments.get(name.value);
        if (!spread) throw new Error(`There is no fragment ${name.value}.`);
        parts.add(spread);
      },
    });
  return [...parts].map(print).join('\n');
}
