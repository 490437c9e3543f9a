import { dirname, join, relative } from 'node:path';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { importWalls } from './imports.ts';

type Rule = TSESLint.RuleModule<string>;
type Context = Readonly<TSESLint.RuleContext<string, unknown[]>>;

const root = join(import.meta.dirname, '../..');
const placeOf = (context: Context) => relative(root, context.filename);

const rule = (description: string, create: Rule['create']): Rule => ({
  meta: { type: 'problem', docs: { description }, messages: { wall: '{{why}}' }, schema: [] },
  defaultOptions: [],
  create,
});

/** What an import leads to: a path inside the project, or `npm:` and the package's path. */
export function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const own = /^@vmeste\/(\w+)\/(.+)$/.exec(specifier);
  if (!own) return `npm:${specifier}`;
  const [, house = '', path = ''] = own;
  const inSource = (house === 'schema' || house === 'server') && path.endsWith('.ts');
  return join(house, inSource ? 'src' : '', path);
}

/** The walls of imports.ts. */
const imports = rule('who may import whom', (context) => {
  const from = placeOf(context);
  const near = importWalls.filter((wall) => wall.from.test(from));
  const check = (node: TSESTree.Node, source: TSESTree.Node | null | undefined) => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
    const to = targetOf(from, source.value);
    for (const { to: wall, except, why } of near)
      if (wall.test(to) && !except?.test(`${from} → ${to}`)) context.report({ node, messageId: 'wall', data: { why } });
  };
  return {
    ImportDeclaration: (node) => check(node, node.source),
    ExportNamedDeclaration: (node) => check(node, node.source),
    ExportAllDeclaration: (node) => check(node, node.source),
    ImportExpression: (node) => check(node, node.source),
  };
});

const isNamed = (node: TSESTree.Node, name: string) => node.type === 'Identifier' && node.name === name;

const clock = rule('the clock is injected', (context) => {
  const why =
    'The clock is injected (context.clock, change.at): a test stands on a day of its own, and so does the demonstration.';
  return {
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0)
        context.report({ node, messageId: 'wall', data: { why } });
    },
    MemberExpression: (node) => {
      if (isNamed(node.object, 'Date') && isNamed(node.property, 'now'))
        context.report({ node, messageId: 'wall', data: { why } });
    },
  };
});

const settings = rule('settings are read in one place', (context) => ({
  MemberExpression: (node) => {
    // Handing the whole environment on to a child process reads nothing from it.
    const handedOn = node.parent.type === 'SpreadElement';
    if (isNamed(node.object, 'process') && isNamed(node.property, 'env') && !handedOn)
      context.report({
        node,
        messageId: 'wall',
        data: {
          why: 'server/src/env.ts alone reads process.env: what is configurable is one table, checked at start.',
        },
      });
  },
}));

const transaction = rule('writing has one door', (context) => ({
  MemberExpression: (node) => {
    if (isNamed(node.property, '$transaction'))
      context.report({
        node,
        messageId: 'wall',
        data: {
          why: 'commit() alone opens a write transaction: in it go the change, its revision, its audit entry, the request’s key and its events.',
        },
      });
  },
}));

const nowhere = /(^|\/)(utils?|helpers?|common|shared|managers?|services?|misc)(\/|\.[a-z]+$)/;

const names = rule('a file is named for its subject', (context) => ({
  Program: (node) => {
    const [said] = nowhere.exec(placeOf(context)) ?? [];
    if (said)
      context.report({
        node,
        messageId: 'wall',
        data: {
          why: `“${said.replace(/[/.]/g, '')}” says nothing: name the room for its subject, the file for its step.`,
        },
      });
  },
}));

const or = rule('an empty OR lets everything through', (context) => ({
  Property: (node) => {
    const named = isNamed(node.key, 'OR');
    const list = node.value.type === 'ArrayExpression' ? node.value.elements : [];
    if (named && node.parent.type === 'ObjectExpression' && !list.some((element) => element?.type !== 'SpreadElement'))
      context.report({
        node,
        messageId: 'wall',
        data: {
          why: 'Prisma drops an empty OR that stands inside AND, and everything is let through: write OR: [{ id: { in: [] } }, ...list].',
        },
      });
  },
}));

const recordTables = /"(ItemRecord|RecordUpdate)"/;

const record = rule('the record of an item has one writer', (context) => {
  const why =
    'schema/src/meeting/record/ alone reads and writes ItemRecord and RecordUpdate: it holds the locks by which “saved” means committed and a registered record stays closed (decision 24).';
  return {
    MemberExpression: (node) => {
      if (isNamed(node.property, 'itemRecord') || isNamed(node.property, 'recordUpdate'))
        context.report({ node, messageId: 'wall', data: { why } });
    },
    TemplateElement: (node) => {
      if (recordTables.test(node.value.raw)) context.report({ node, messageId: 'wall', data: { why } });
    },
  };
});

export const plugin: TSESLint.FlatConfig.Plugin = {
  rules: { imports, clock, settings, transaction, record, names, or },
};
