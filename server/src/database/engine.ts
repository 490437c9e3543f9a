import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/** The part of the WebAssembly binding that its declaration leaves out. */
interface Binding {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (
      options: { datamodels: [string, string][] },
      log: (line: string) => void,
      factory: object,
    ) => Promise<SchemaEngine>;
  };
}

/** The binding keeps the instance's memory in its module, so one process may instantiate it once only. */
let instantiated: Promise<Binding> | undefined;

async function instantiate(): Promise<Binding> {
  const binding: Binding = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(readFileSync(entry.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': Object.fromEntries(Object.entries(binding)),
  });
  binding.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return binding;
}

/**
 * The adapter cuts a script at every semicolon, also inside a comment or a function's body. PostgreSQL itself takes a
 * script whole, in one implicit transaction: a migration that fails leaves nothing behind.
 */
function wholeScripts(url: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: url, idleTimeoutMillis: 1 });
  // A connection that is lost while nobody uses it is no reason to end: whoever asks next hears of it.
  pool.on('error', () => {});
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => void (await pool.query(script));
    return adapter;
  };
  return factory;
}

/**
 * Prisma's schema engine without its download: the same engine, compiled to WebAssembly and shipped in an npm package.
 * An internal interface of Prisma's, so this file alone knows it, and its version is pinned.
 */
export async function openEngine(url: string, datamodels: [path: string, content: string][]): Promise<SchemaEngine> {
  instantiated ??= instantiate();
  const binding = await instantiated;
  const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(url));
  return binding.SchemaEngine.new({ datamodels }, () => {}, factory);
}
