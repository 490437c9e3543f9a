import { shortened } from '@vmeste/schema/core/text.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { within } from './address.ts';
import { type Html, html } from './html.ts';
import { longDay } from './label.ts';
import { page, type Setting } from './layout.ts';
import type { ShownMaterial } from './library.ts';
import { partText, prose } from './prose.ts';

/** The permanent address of a version. */
const versionPath = (materialId: string, number: number): string => `/registry/materials/${materialId}/${number}`;

/** A version of a material that was published, as everybody reads it. */
export function materialPage(setting: Setting, clock: Clock, version: ShownMaterial): Html {
  const { say } = setting;
  const { material, title } = version;
  const isCurrent = material.publishedId === version.id;
  return page(setting, {
    title: `${title} — ${say.title}`,
    description: shortened(partText(version.text) || title, 200),
    canonical: isCurrent ? `/registry/materials/${material.id}` : versionPath(material.id, version.number),
    listed: isCurrent && material.archivedAt === null,
    data: dataOf(setting, clock, version),
    body: html`<p><a href="${within('/registry', setting.lang)}">${say.backToList}</a></p>
<article>
<h1>${title}</h1>
${standing(setting, clock, version)}
${facts(setting, clock, version)}
<section class="words">${prose(version.text)}</section>
${files(setting, version)}
${version.changes !== '' && html`<section><h2>${say.changes}</h2><p class="lines">${version.changes}</p></section>`}
${versions(setting, clock, version)}
</article>`,
  });
}

function standing({ say, language, lang }: Setting, clock: Clock, { id, material }: ShownMaterial): Html | null {
  const { archivedAt, publishedId } = material;
  const isReplaced = publishedId !== id;
  if (!isReplaced && archivedAt === null) return null;
  return html`<p class="note" role="note">${archivedAt && html`${say.archivedMaterial(longDay(language, clock.dayAt(archivedAt)))} `}
${isReplaced && html`${say.replaced} <a href="${within(`/registry/materials/${material.id}`, lang)}">${say.newer}</a>`}</p>`;
}

function facts({ say, language }: Setting, clock: Clock, version: ShownMaterial): Html {
  const { material, publishedAt, number } = version;
  const rows: readonly (readonly [string, string])[] = [
    [say.facets.kind, say.kinds[material.kind]],
    [say.organisation, material.organisation.fullName],
    [say.facets.targetGroup, version.targetGroups.join(', ')],
    [
      say.published,
      publishedAt ? `${longDay(language, clock.dayAt(publishedAt))}, ${say.version(number).toLowerCase()}` : '',
    ],
  ];
  return html`<dl>${rows.map(([term, value]) => value !== '' && html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

function files({ say }: Setting, { papers }: ShownMaterial): Html | null {
  if (papers.length === 0) return null;
  return html`<section><h2>${say.files}</h2><ul>${papers.map(
    ({ file }) => html`<li><a href="/api/files/${file.id}">${file.name}</a></li>`,
  )}</ul></section>`;
}

function versions({ say, language, lang, hub }: Setting, clock: Clock, { id, number, material }: ShownMaterial): Html {
  const address = versionPath(material.id, number);
  return html`<section><h2>${say.versions}</h2>
<p>${say.permanent}: <a href="${within(address, lang)}">${hub}${address}</a></p>
<ul class="plain">${material.versions.map((one) => {
    const words = `${say.version(one.number)}, ${one.publishedAt ? longDay(language, clock.dayAt(one.publishedAt)) : ''}`;
    return html`<li>${one.id === id ? words : html`<a href="${within(versionPath(material.id, one.number), lang)}">${words}</a>`}</li>`;
  })}</ul></section>`;
}

/** What programs read of it, in the vocabulary of schema.org. */
function dataOf({ hub, say }: Setting, clock: Clock, version: ShownMaterial): unknown {
  const { material, publishedAt, targetGroups } = version;
  const address = `${hub}${versionPath(material.id, version.number)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': address,
    url: address,
    name: version.title,
    text: partText(version.text),
    inLanguage: 'ru',
    version: version.number,
    ...(publishedAt && { datePublished: clock.dayAt(publishedAt) }),
    creator: { '@type': 'Organization', name: material.organisation.fullName },
    audience: targetGroups.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    isPartOf: { '@type': 'DataCatalog', name: say.title, url: `${hub}/registry` },
    ...(material.publishedId !== version.id && { creativeWorkStatus: 'Archived' }),
  };
}
