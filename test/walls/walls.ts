import type { TSESLint } from '@typescript-eslint/utils';
import tseslint from 'typescript-eslint';
import { plugin } from './plugin.ts';

const code = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];

/** The walls of the house, as ESLint holds them up. Format and ordinary mistakes are Biome's. */
export const walls: TSESLint.FlatConfig.ConfigArray = [
  { ignores: ['**/node_modules/', '**/dist/', '**/generated/', '**/*.generated.*', '**/*.d.ts', '.data/'] },
  {
    files: code,
    languageOptions: { parser: tseslint.parser },
    plugins: { walls: plugin, '@typescript-eslint': tseslint.plugin },
    rules: {
      'walls/imports': 'error',
      'walls/names': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true }],
      'max-params': ['warn', 4],
    },
  },
  { files: ['schema/src/**/*.ts'], ignores: tests, rules: { 'walls/clock': 'error' } },
  { files: ['schema/src/**/*.ts', 'server/src/**/*.ts'], rules: { 'walls/or': 'error' } },
  { files: ['server/src/**/*.ts'], ignores: ['server/src/env.ts', ...tests], rules: { 'walls/settings': 'error' } },
  {
    files: ['server/src/**/*.ts', 'schema/src/**/*.ts'],
    ignores: ['schema/src/core/commit.ts', ...tests],
    rules: { 'walls/transaction': 'error' },
  },
  {
    files: ['server/src/**/*.ts', 'schema/src/**/*.ts'],
    ignores: ['schema/src/meeting/record/**', ...tests],
    rules: { 'walls/record': 'error' },
  },
  {
    files: ['schema/src/**/*.ts', 'server/src/**/*.ts'],
    ignores: ['schema/src/core/**', ...tests],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  { files: tests, rules: { 'max-lines-per-function': 'off' } },
];
