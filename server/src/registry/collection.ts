import { actStands } from '@vmeste/schema/collection/rule.ts';
import { shortened } from '@vmeste/schema/core/text.ts';
import { type Clock, dayOf } from '@vmeste/schema/core/time.ts';
import { within } from './address.ts';
import { type Html, html } from './html.ts';
import { longDay } from './label.ts';
import { page, type Setting } from './layout.ts';
import type { ListedCollection, ShownCollection } from './library.ts';
import { partText, prose } from './prose.ts';

type Edition = ShownCollection['editions'][number];
type Entry = Edition['sections'][number]['entries'][number];

const pathOf = (id: string): string => `/registry/collections/${id}`;

/** The collections that were published, a line each. */
export const collectionList = (
  { say, language, lang }: Setting,
  clock: Clock,
  collections: readonly ListedCollection[],
): Html =>
  html`<ul class="plain">${collections.map(({ id, editions: [last] }) => {
    if (!last?.publishedAt) return null;
    return html`<li><a href="${within(pathOf(id), lang)}">${last.title}</a> <span class="soft">${say.edition(last.number)}, ${longDay(language, clock.dayAt(last.publishedAt))}</span></li>`;
  })}</ul>`;

export function collectionsPage(setting: Setting, clock: Clock, collections: readonly ListedCollection[]): Html {
  const { say } = setting;
  return page(setting, {
    title: `${say.collections} — ${say.title}`,
    description: say.collectionsAbout,
    canonical: '/registry/collections',
    listed: true,
    body: html`<p><a href="${within('/registry', setting.lang)}">${say.backToList}</a></p>
<h1>${say.collections}</h1>
<p class="soft">${say.collectionsAbout}</p>
${collections.length === 0 ? html`<p>${say.noCollections}</p>` : collectionList(setting, clock, collections)}`,
  });
}

/** A collection with its editions: what each holds, and its files, which never change. */
export function collectionPage(setting: Setting, clock: Clock, collection: ShownCollection): Html | null {
  const { say } = setting;
  const { id, archivedAt, editions } = collection;
  const [last] = editions;
  if (!last) return null;
  return page(setting, {
    title: `${last.title} — ${say.title}`,
    description: shortened(partText(last.foreword) || last.title, 200),
    canonical: pathOf(id),
    listed: archivedAt === null,
    data: dataOf(setting, clock, collection),
    body: html`<p><a href="${within('/registry/collections', setting.lang)}">${say.collections}</a></p>
<article><h1>${last.title}</h1>
${editions.map((edition) => editionSection(setting, clock, edition))}
</article>`,
  });
}

function editionSection(setting: Setting, clock: Clock, edition: Edition): Html | null {
  const { say, language } = setting;
  const { number, title, publishedAt, foreword, sections } = edition;
  if (!publishedAt) return null;
  return html`<section id="edition-${number}"><h2>${say.edition(number)}</h2>
<p>${title} · ${say.published.toLowerCase()} ${longDay(language, clock.dayAt(publishedAt))}${approval(setting, edition)}</p>
${downloads(setting, edition)}
<div class="words">${prose(foreword)}</div>
<h3>${say.contents}</h3>
${sections.map(
  (section) =>
    html`<h3>${section.title}</h3><ol>${section.entries.map((entry) => html`<li>${entryLine(setting, entry)}</li>`)}</ol>`,
)}</section>`;
}

function approval({ say, language }: Setting, edition: Edition): string {
  const { actIssuer, actNumber, actDate } = edition;
  if (actStands(edition) !== 'APPROVES' || !actDate) return '';
  return ` · ${say.approved(actIssuer, actNumber, longDay(language, dayOf(actDate)))}`;
}

function entryLine({ say, lang }: Setting, { passport, material }: Entry): Html | null {
  const line = (path: string, name: string, number: number) =>
    html`<a href="${within(path, lang)}">${name}</a> <span class="soft">${say.version(number).toLowerCase()}</span>`;
  if (passport) return line(`/registry/${passport.practiceId}/${passport.number}`, passport.name, passport.number);
  if (!material) return null;
  return line(`/registry/materials/${material.materialId}/${material.number}`, material.title, material.number);
}

/** With the hash of each file, by which anybody can tell that it is the one that was published. */
function downloads({ say }: Setting, { docx, pdf, forms }: Edition): Html {
  const files = [
    { file: pdf, label: 'PDF' },
    { file: docx, label: 'Word' },
    { file: forms, label: say.formsArchive },
  ];
  return html`<ul class="plain">${files.map(
    ({ file, label }) =>
      file &&
      html`<li><a href="/api/files/${file.id}">${say.download} ${label}</a> <span class="soft">${say.size(file.size)} · SHA-256 ${file.sha256}</span></li>`,
  )}</ul>`;
}

/** What programs read of it, in the vocabulary of schema.org. */
function dataOf({ hub, say }: Setting, clock: Clock, { id, editions }: ShownCollection): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'BookSeries',
    '@id': `${hub}${pathOf(id)}`,
    url: `${hub}${pathOf(id)}`,
    name: editions[0]?.title,
    inLanguage: 'ru',
    isPartOf: { '@type': 'DataCatalog', name: say.title, url: `${hub}/registry` },
    hasPart: editions.map(({ title, number, publishedAt, pdf }) => ({
      '@type': 'Book',
      name: title,
      bookEdition: String(number),
      ...(publishedAt && { datePublished: clock.dayAt(publishedAt) }),
      ...(pdf && {
        encoding: { '@type': 'MediaObject', contentUrl: `${hub}/api/files/${pdf.id}`, sha256: pdf.sha256 },
      }),
    })),
  };
}
