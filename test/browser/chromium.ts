import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

interface Found {
  readonly path: string;
  /** A folder of libraries that the browser needs besides the system's. */
  readonly libraries?: string;
}

/** Where a browser is looked for. */
export interface Search {
  /** What CHROMIUM_PATH says. */
  readonly named: string | undefined;
  /** Folders of the system's programs. */
  readonly folders: readonly string[];
  /** Whether there is a browser that answers; some systems have a stub that only says how to install one. */
  readonly works: (path: string) => boolean;
  /** The one that npm ships; null where it ships none for this machine. */
  readonly shipped: (() => Promise<Found>) | null;
}

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * In this order: the one that is named, the system's, the one that npm ships.
 * @throws Error with a sentence that says what to do, where there is none
 */
export async function findBrowser({ named, folders, works, shipped }: Search): Promise<Found> {
  if (named) {
    if (!works(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser.`);
    return { path: named };
  }
  const places = folders.flatMap((folder) => [...programs, ...applications].map((name) => join(folder, name)));
  const installed = places.find(works);
  if (installed) return { path: installed };
  if (shipped) return shipped();
  throw new Error(
    'No browser for the browser tests: install Chromium or Chrome, or name one in CHROMIUM_PATH. npm ships one for Linux on x64 only.',
  );
}

/** This machine's own. */
const here: Omit<Search, 'named'> = {
  folders: [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/Applications',
  ],
  works: (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0,
  shipped: process.platform === 'linux' && process.arch === 'x64' ? unpack : null,
};

/** The packed browser brings NSS, NSPR and expat along, for a machine that has none of its libraries. */
async function unpack(): Promise<Found> {
  const path = await packed.executablePath();
  const libraries = join(tmpdir(), 'vmeste-chromium-libraries');
  if (!existsSync(join(libraries, 'lib'))) {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const archive = join(dirname(entry), '../../bin/al2023.tar.br');
    const folder = mkdtempSync(`${libraries}-`);
    const tar = join(folder, 'libraries.tar');
    writeFileSync(tar, brotliDecompressSync(readFileSync(archive)));
    const done = spawnSync('tar', ['-xf', tar, '-C', folder]);
    if (done.status !== 0) throw new Error(`The browser’s libraries could not be unpacked: ${String(done.stderr)}`);
    rmSync(tar);
    spawnSync('mv', ['-T', folder, libraries]);
  }
  return { path, libraries: join(libraries, 'lib') };
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page of a test lives too short for code that is compiled a second time to pay.
  '--js-flags=--no-opt --no-maglev --max-lazy',
];

let opened: Promise<Browser> | undefined;

/** The browser of this process, in which each house has windows of its own. It ends with the process at the latest. */
export function theBrowser(): Promise<Browser> {
  opened ??= openBrowser();
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.close();
  opened = undefined;
}

/**
 * Opens a headless browser.
 * @throws Error with a sentence that says what to install, where there is none: browser tests are never skipped
 */
async function openBrowser(): Promise<Browser> {
  const { path, libraries } = await findBrowser({ ...here, named: process.env['CHROMIUM_PATH'] });
  const known = process.env['LD_LIBRARY_PATH'];
  return chromium.launch({
    executablePath: path,
    args: flags,
    ...(libraries
      ? {
          env: { ...process.env, LD_LIBRARY_PATH: [libraries, known].filter(Boolean).join(':') } as Record<
            string,
            string
          >,
        }
      : {}),
  });
}
