import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certificate } from '@vmeste/prisma/generated/client.ts';
import { holdsNoText } from '@vmeste/schema/core/database.ts';
import { dayOf } from '@vmeste/schema/core/time.ts';
import { certificateVisible } from '@vmeste/schema/training/certificate/policy.ts';
import { codeIn, numberOf, standingOf } from '@vmeste/schema/training/certificate/rule.ts';
import { heldBy } from '@vmeste/schema/training/policy.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { askingPage, confirmedPage, refusedPage } from './certificate/page.ts';
import { paperFormats } from './documents/paper/format.ts';
import { certificatesPaper } from './documents/training/certificate.ts';
import { isUnavailable } from './fault.ts';
import { addressOf as visitorOf } from './http/address.ts';
import { attachmentDoor, type Give, inFile } from './http/attachment.ts';
import type { Node } from './node.ts';
import { langOf } from './registry/address.ts';
import { answer } from './registry/answer.ts';
import type { Setting } from './registry/layout.ts';
import { languageOf, words } from './registry/words.ts';

/** Only a certificate that holds is printed. */
const valid = { kind: 'PARTICIPATION', revokedAt: null, replacedById: null } as const;
/** How many one file holds. */
const mostInFile = 500;

/** Where anybody confirms it. */
const confirmedAt = (node: Node, code: string) => `${node.address()}/certificate/${code}`;

const printed = (node: Node, row: Certificate) => ({
  ...row,
  number: numberOf(row),
  issuedOn: dayOf(row.issuedOn),
  address: confirmedAt(node, row.code),
});

const path = /^\/api\/certificates\/(training\/)?([0-9a-f-]{36})\.pdf$/;

const give: Give = async (node, viewer, { pathname }) => {
  const [, ofTraining, id] = path.exec(pathname) ?? [];
  if (!id) return null;
  const mine = ofTraining
    ? { participation: { trainingId: id, training: heldBy(viewer) } }
    : { AND: [{ id }, certificateVisible(viewer)] };
  const rows = await node.db.certificate.findMany({
    where: { AND: [valid, mine] },
    orderBy: [{ series: 'asc' }, { number: 'asc' }],
    take: mostInFile,
  });
  if (rows.length === 0) return null;
  const paper = certificatesPaper(rows.map((row) => printed(node, row)));
  const { type, write } = paperFormats.pdf;
  return { bytes: await write(paper), type, plain: 'certificate.pdf', name: `${inFile(paper.title)}.pdf` };
};

/** The door of certificates: GET /api/certificates/<id>.pdf, and /api/certificates/training/<id>.pdf for all of one. */
export const openCertificates = (node: Node) => attachmentDoor(node, give);

/** What one visitor may ask for: pages in a minute, and codes that lead nowhere in a quarter of an hour. */
const patience = { pages: { points: 120, duration: 60 }, misses: { points: 30, duration: 15 * 60 } };

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

function settingOf(node: Node, request: IncomingMessage, address: URL): Setting {
  const lang = langOf(address.searchParams);
  const language = languageOf(lang, request.headers['accept-language']);
  const other = language === 'ru' ? 'en' : 'ru';
  return {
    say: words[language],
    language,
    lang,
    hub: node.address(),
    otherLanguage: `/certificate?lang=${other}`,
  };
}

/** The code that an address asks about; null where it asks about none, undefined where it can be none. */
function asked({ pathname, searchParams }: URL): string | null | undefined {
  const inPath = /^\/certificate\/([^/]+)$/.exec(pathname)?.[1];
  const typed = inPath ?? searchParams.get('code');
  if (typed === null) return pathname === '/certificate' ? null : undefined;
  return codeIn(typed) ?? undefined;
}

/** The public door that says whether a certificate holds. Whoever walks through codes is told nothing, ever more slowly. */
export function openConfirmation(node: Node) {
  const pages = new RateLimiterMemory(patience.pages);
  const misses = new RateLimiterMemory(patience.misses);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? '/', 'http://hub');
    const setting = settingOf(node, request, address);
    const type = 'text/html; charset=utf-8';
    const refuse = (status: 404 | 405 | 429 | 500 | 503, more = {}) =>
      answer(request, response, { status, type, text: refusedPage(setting, status), headers: { ...headers, ...more } });
    const show = (text: string, shown: Setting) =>
      answer(request, response, {
        status: 200,
        type,
        text,
        headers: { ...headers, 'content-language': shown.language },
      });
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    const visitor = visitorOf(request, node.env.HUB_PROXIES);
    const isPatient = await pages.consume(visitor).then(
      () => true,
      () => false,
    );
    const missed = (await misses.get(visitor))?.consumedPoints ?? 0;
    if (!isPatient || missed >= patience.misses.points) return refuse(429, { 'retry-after': '900' });
    const code = asked(address);
    if (code === null) return show(askingPage(setting), setting);
    try {
      const row = code === undefined ? null : await found(node, code);
      if (row !== null) {
        const other = setting.language === 'ru' ? 'en' : 'ru';
        const own = { ...setting, otherLanguage: `/certificate/${row.code}?lang=${other}` };
        return await show(confirmedPage(own, confirmed(row, setting)), own);
      }
      await misses.penalty(visitor);
      await refuse(404);
    } catch (error) {
      if (response.headersSent) throw error;
      if (holdsNoText(error)) return refuse(404);
      if (isUnavailable(error)) return refuse(503);
      node.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'fault');
      await refuse(500);
    }
  };
}

/** A licensed body confirms its documents itself. */
const found = (node: Node, code: string) => node.db.certificate.findFirst({ where: { code, kind: 'PARTICIPATION' } });

const dates = {
  ru: new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

const confirmed = (row: Certificate, { language }: Setting) => ({
  standing: standingOf(row),
  number: numberOf(row),
  name: row.name,
  title: row.title,
  heldOn: row.heldOn,
  hours: row.hours,
  issuer: row.issuer,
  issuedOn: dates[language].format(row.issuedOn),
});
