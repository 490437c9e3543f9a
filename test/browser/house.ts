import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { buildClient } from '@vmeste/server/build.ts';
import { readEnv } from '@vmeste/server/env.ts';
import { open, type Running } from '@vmeste/server/run.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FreshDatabase } from '../world/database.ts';
import { demonstration } from '../world/demonstration.ts';
import { inADay, keepSession, sessionCookie } from '../world/session.ts';
import { countQuestions } from './arrive.ts';
import { theBrowser } from './chromium.ts';

/** How somebody looks at the hub. */
export interface Sight {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'ru' | 'en';
  readonly theme?: 'light' | 'dark';
  /** Larger text with high contrast. */
  readonly large?: boolean;
  /** Keeps the shell for when there is no network, as every browser does; most tests are quicker without it. */
  readonly keepsShell?: boolean;
}

/** Changes how a page looks that stands, as a person's own settings do. */
export const show = (page: Page, look: { readonly theme?: 'light' | 'dark'; readonly large: boolean }): Promise<void> =>
  page.evaluate(({ theme, large }) => {
    const { dataset } = document.documentElement;
    dataset['text'] = large ? 'large' : 'usual';
    if (theme) dataset['mantineColorScheme'] = theme;
  }, look);

/** The demonstration, running over a database of its own, and browsers in front of it. */
export class House {
  readonly #running: Running;
  readonly #browser: Browser;
  readonly #database: FreshDatabase;
  readonly #contexts = new Set<BrowserContext>();
  readonly #windows = new Map<string, Promise<Page>>();
  /** What went wrong in any page: errors of scripts, and requests that left the hub. */
  readonly complaints: string[] = [];

  private constructor(running: Running, browser: Browser, database: FreshDatabase) {
    this.#running = running;
    this.#browser = browser;
    this.#database = database;
  }

  /**
   * @param given a database of the caller's; one of the test run's own where it is left out
   * @param clock one that the test turns from the demonstration's day on; the demonstration's own where it is left out
   * @param settings besides those that every house has, e.g. another provider to sign in with
   */
  static async open(
    given?: FreshDatabase,
    clock?: Clock,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<House> {
    await buildClient(() => {});
    const database = given ?? (await demonstration());
    const env = readEnv({
      DATABASE_URL: database.url,
      HUB_PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_CONNECTIONS: '4',
      ...settings,
    });
    const running = await open(env, { join: false, say: () => {}, ...(clock && { clock }) });
    return new House(running, await theBrowser(), database);
  }

  get db(): PrismaClient {
    return this.#running.node.db;
  }

  /** What the node does when it looks at the clock. */
  get days(): Running['days'] {
    return this.#running.days;
  }

  get url(): string {
    return this.#running.url;
  }

  /** A browser window of somebody who has not signed in. */
  async stranger(sight: Sight = {}): Promise<Page> {
    const { width = 1280, height = 900, language = 'ru', theme = 'light', large = false, keepsShell = false } = sight;
    const context = await this.#browser.newContext({
      baseURL: this.url,
      viewport: { width, height },
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Novosibirsk',
      serviceWorkers: keepsShell ? 'allow' : 'block',
    });
    this.#contexts.add(context);
    const chosen = { 'vmeste.language': language, 'vmeste.text': large ? 'large' : 'usual' };
    await context.addInitScript((kept) => {
      // The empty page that a window opens with has no storage.
      if (!location.protocol.startsWith('http')) return;
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, chosen);
    await this.#watch(context);
    return context.newPage();
  }

  /** A browser window of a demo account, e.g. `coordinator`, signed in as if by its password. */
  async signedIn(login: string, sight: Sight = {}): Promise<Page> {
    const { auth, db } = this.#running.node;
    const { id } = await db.login.findUniqueOrThrow({ where: { email: `${login}@vmeste.test` } });
    const token = randomUUID();
    const userAgent = `HeadlessChrome/${this.#browser.version()} Linux`;
    await keepSession(db, { loginId: id, token, expiresAt: inADay(), userAgent });
    const page = await this.stranger(sight);
    await page.context().addCookies([{ ...(await sessionCookie(auth, token)), url: this.url, httpOnly: true }]);
    return page;
  }

  /**
   * The window in which a person works: one test after another goes on in it, each from an address of its own.
   * @param login null for whoever has not signed in
   * @param machine which of the person's, where there are several
   */
  windowOf(login: string | null, sight: Sight = {}, machine = 1): Promise<Page> {
    const key = JSON.stringify([login, sight, machine]);
    const page = this.#windows.get(key) ?? (login === null ? this.stranger(sight) : this.signedIn(login, sight));
    this.#windows.set(key, page);
    return page;
  }

  /** A person's window on a page, once its heading is there. */
  async at(login: string, path: string, machine = 1): Promise<Page> {
    const page = await this.windowOf(login, {}, machine);
    page.setDefaultTimeout(20_000);
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    return page;
  }

  async #watch(context: BrowserContext): Promise<void> {
    countQuestions(context);
    context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()} (${message.page()?.url()})`);
    });
    context.on('weberror', (error) => this.complaints.push(`script: ${error.error().message}`));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const inside = ['data:', 'blob:'].includes(protocol) || origin === new URL(this.url).origin;
      if (!inside) this.complaints.push(`another host: ${request.url()}`);
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#contexts].map((context) => context.close()));
    await this.#running.stop();
    await this.#database.drop();
  }
}
