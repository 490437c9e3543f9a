import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPublished, searchPublished } from '@vmeste/schema/consultation/publication/search.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import { holdsNoText, namesNothing } from '@vmeste/schema/core/database.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { searchRegistry } from '@vmeste/schema/practice/registry/search.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isUnavailable } from './fault.ts';
import { addressOf as visitorOf } from './http/address.ts';
import { executionFor, type Node } from './node.ts';
import { askedIn, isPlain, langOf, pageSize } from './registry/address.ts';
import { type Answer, answer } from './registry/answer.ts';
import { collectionPage, collectionsPage } from './registry/collection.ts';
import { type Html, html } from './registry/html.ts';
import { page, type Setting } from './registry/layout.ts';
import { readCollection, readCollections, readFound, readMaterial } from './registry/library.ts';
import { listPage } from './registry/list.ts';
import { materialPage } from './registry/material.ts';
import { practicePage } from './registry/practice.ts';
import { questionPage, questionsIn, questionsPage, questionsPath } from './registry/questions.ts';
import { readShown } from './registry/reading.ts';
import { csvOf, jsonOf } from './registry/sheet.ts';
import { style } from './registry/style.ts';
import { type FaultStatus, languageOf, words } from './registry/words.ts';

/** Practices and materials that one file holds. */
const mostInFile = 5_000;
/** Collections beside the list, and on their own page. */
const most = { collections: 5, allCollections: 500 } as const;
/** What one visitor may ask for: pages in a minute, files in a quarter of an hour. */
const patience = { pages: { points: 600, duration: 60 }, files: { points: 30, duration: 15 * 60 } };

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const numbered = '(?:/([1-9]\\d{0,5}))?';
const practicePath = new RegExp(`^/registry/(${uuid})${numbered}$`);
const materialPath = new RegExp(`^/registry/materials/(${uuid})${numbered}$`);
const collectionPath = new RegExp(`^/registry/collections/(${uuid})$`);

const questionPath = new RegExp(`^${questionsPath}/(${uuid})$`);

const htmlType = 'text/html; charset=utf-8';

/** A visit to the public registry: nobody signs in here, and whoever has is shown the same. */
interface Visit {
  readonly node: Node;
  readonly context: Context;
  readonly setting: Setting;
  readonly address: URL;
}

/** The door of the public registry: pages without a script, and what was found as a file. */
export function openRegistry(node: Node) {
  const pages = new RateLimiterMemory(patience.pages);
  const files = new RateLimiterMemory(patience.files);

  const isPatient = async (request: IncomingMessage, path: string) => {
    const limiter = /^\/registry\.(?:csv|json)$/.test(path) ? files : pages;
    return limiter.consume(visitorOf(request, node.env.HUB_PROXIES)).then(
      () => true,
      () => false,
    );
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? '/', 'http://hub');
    const setting = settingOf(node, request, address);
    const refuse = (status: FaultStatus, headers = {}) =>
      answer(request, response, { ...faultPage(setting, status), headers });
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    if (!(await isPatient(request, address.pathname))) return refuse(429, { 'retry-after': '60' });
    try {
      const { context } = executionFor(node, anonymous(node.clock.today()), await node.feed.now());
      const made = await answerTo({ node, context, setting, address });
      await (made ? answer(request, response, made) : refuse(404));
    } catch (error) {
      if (response.headersSent) throw error;
      const status = statusOf(error);
      if (status === 500) node.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'fault');
      await refuse(status);
    }
  };
}

function statusOf(error: unknown): FaultStatus {
  if (namesNothing(error)) return 404;
  if (holdsNoText(error)) return 400;
  return isUnavailable(error) ? 503 : 500;
}

function settingOf(node: Node, request: IncomingMessage, address: URL): Setting {
  const lang = langOf(address.searchParams);
  const language = languageOf(lang, request.headers['accept-language']);
  const other = new URLSearchParams(address.searchParams);
  other.set('lang', language === 'ru' ? 'en' : 'ru');
  return {
    say: words[language],
    language,
    lang,
    hub: node.address(),
    otherLanguage: `${address.pathname}?${other.toString()}`,
  };
}

/** What an address leads to; null where it leads nowhere, whatever there is behind it that is not published. */
async function answerTo(visit: Visit): Promise<Answer | null> {
  const { pathname } = visit.address;
  if (pathname === '/registry') return list(visit);
  if (pathname === '/registry.csv' || pathname === '/registry.json') return file(visit, pathname);
  if (pathname === '/registry/style.css') return { status: 200, type: 'text/css; charset=utf-8', text: style };
  if (pathname === '/registry/collections') return collections(visit);
  if (pathname === questionsPath) return questionList(visit);
  const made = await onePage(visit);
  return made && { status: 200, type: htmlType, text: made.text };
}

/** The page of a practice, a material, a question or a collection. */
async function onePage({ context, setting, node: { clock }, address: { pathname } }: Visit): Promise<Html | null> {
  const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text));
  const [, practice, version] = practicePath.exec(pathname) ?? [];
  if (practice !== undefined) {
    const shown = await readShown(context, practice, numberOf(version));
    return shown && practicePage(setting, clock, shown);
  }
  const [, material, number] = materialPath.exec(pathname) ?? [];
  if (material !== undefined) {
    const shown = await readMaterial(context, material, numberOf(number));
    return shown && materialPage(setting, clock, shown);
  }
  const [, question] = questionPath.exec(pathname) ?? [];
  if (question !== undefined) {
    const row = await readPublished(context.db, question);
    return row && questionPage(setting, clock, row);
  }
  const [, collection] = collectionPath.exec(pathname) ?? [];
  if (collection === undefined) return null;
  const shown = await readCollection(context, collection);
  return shown && collectionPage(setting, clock, shown);
}

async function collections({ node, context, setting }: Visit): Promise<Answer> {
  const shown = await readCollections(context, most.allCollections);
  return { status: 200, type: htmlType, text: collectionsPage(setting, node.clock, shown).text };
}

async function questionList({ context, setting, address }: Visit): Promise<Answer> {
  const asked = questionsIn(address.searchParams);
  const ids = await searchPublished(context.db, asked.text);
  const shown = ids.slice((asked.page - 1) * pageSize, asked.page * pageSize);
  const rows = await Promise.all(shown.map((id) => readPublished(context.db, id)));
  const questions = rows.filter((row) => row !== null);
  return { status: 200, type: htmlType, text: questionsPage(setting, { asked, total: ids.length, questions }).text };
}

async function list({ node, context, setting, address }: Visit): Promise<Answer> {
  const asked = askedIn(address.searchParams);
  const { entries, facets } = await searchRegistry(context, asked);
  const from = (asked.page - 1) * pageSize;
  const found = await readFound(context, entries.slice(from, from + pageSize));
  const collections = isPlain(asked) ? await readCollections(context, most.collections) : [];
  const made = { asked, total: entries.length, found, collections, facets, clock: node.clock };
  return { status: 200, type: htmlType, text: listPage(setting, made).text };
}

async function file(
  { node, context, setting, address }: Visit,
  path: '/registry.csv' | '/registry.json',
): Promise<Answer> {
  const { entries } = await searchRegistry(context, askedIn(address.searchParams));
  const found = await readFound(context, entries.slice(0, mostInFile));
  const isTable = path === '/registry.csv';
  return {
    status: 200,
    type: isTable ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    text: (isTable ? csvOf : jsonOf)(setting, node.clock, found),
    headers: { 'content-disposition': `attachment; filename="${path.slice(1)}"` },
  };
}

function faultPage(setting: Setting, status: FaultStatus): Answer {
  const { title, text } = setting.say.faults[status];
  const body = html`<h1>${title}</h1><p>${text}</p><p><a href="/registry">${setting.say.backToList}</a></p>`;
  // Nothing of what was asked for stands in it: such pages do not differ.
  const alone = { ...setting, otherLanguage: `/registry?lang=${setting.language === 'ru' ? 'en' : 'ru'}` };
  const made = page(alone, { title, description: text, canonical: null, listed: false, body });
  return { status, type: htmlType, text: made.text };
}
