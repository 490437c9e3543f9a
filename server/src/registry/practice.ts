import { shortened } from '@vmeste/schema/core/text.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { passportParts, type Result, resultsOf } from '@vmeste/schema/practice/rule.ts';
import { within } from './address.ts';
import { type Html, html } from './html.ts';
import { longDay } from './label.ts';
import { page, type Setting } from './layout.ts';
import { partText, prose } from './prose.ts';
import { type Shown, strongest } from './reading.ts';

/** The permanent address of a version. */
const versionPath = (practiceId: string, number: number): string => `/registry/${practiceId}/${number}`;

/** A version that was published, as everybody reads it. */
export function practicePage(setting: Setting, clock: Clock, passport: Shown): Html {
  const { say } = setting;
  const { practice, name } = passport;
  const isCurrent = practice.publishedId === passport.id;
  const inRegistry = isCurrent && practice.archivedAt === null;
  return page(setting, {
    title: `${name} — ${say.title}`,
    description: shortened(partText(passport.problem) || name, 200),
    canonical: isCurrent ? `/registry/${practice.id}` : versionPath(practice.id, passport.number),
    listed: inRegistry,
    data: dataOf(setting, clock, passport),
    body: html`<p><a href="${within('/registry', setting.lang)}">${say.backToList}</a></p>
<article>
<h1>${name}</h1>
${standing(setting, clock, passport)}
${facts(setting, clock, passport)}
${passportParts.map((part) => part !== 'conditions' && section(say.parts[part], prose(passport[part])))}
${results(setting, resultsOf(passport.results))}
${section(say.parts.conditions, prose(passport.conditions))}
${papers(say.documents, passport, 'DOCUMENT')}
${papers(say.forms, passport, 'FORM')}
${technologies(setting, passport)}
${passport.contactsPublic && passport.contacts !== '' && html`<section><h2>${say.contacts}</h2><p class="lines">${passport.contacts}</p></section>`}
${sites(setting, passport)}
${versions(setting, clock, passport)}
</article>`,
  });
}

const section = (title: string, words: readonly Html[]): Html | null =>
  words.length === 0 ? null : html`<section class="words"><h2>${title}</h2>${words}</section>`;

/** Whether there is a newer one, and whether the practice is still in the registry. */
function standing({ say, language, lang }: Setting, clock: Clock, { id, practice }: Shown): Html | null {
  const { archivedAt, publishedId } = practice;
  const isReplaced = publishedId !== id;
  if (!isReplaced && archivedAt === null) return null;
  return html`<p class="note" role="note">${archivedAt && html`${say.archived(longDay(language, clock.dayAt(archivedAt)))} `}
${isReplaced && html`${say.replaced} <a href="${within(`/registry/${practice.id}`, lang)}">${say.newer}</a>`}</p>`;
}

function facts({ say, language }: Setting, clock: Clock, passport: Shown): Html {
  const { practice, publishedAt, number } = passport;
  const evidence = strongest(passport.judgements);
  const rows: readonly (readonly [string, string])[] = [
    [say.facets.kind, say.kinds[practice.kind]],
    [say.organisation, practice.organisation.fullName],
    [say.facets.municipality, passport.municipality],
    [say.facets.targetGroup, passport.targetGroups.join(', ')],
    [say.evidence, evidence ? say.evidences[evidence] : ''],
    [
      say.published,
      publishedAt ? `${longDay(language, clock.dayAt(publishedAt))}, ${say.version(number).toLowerCase()}` : '',
    ],
  ];
  return html`<dl>${rows.map(([term, value]) => value !== '' && html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

function results({ say, language }: Setting, rows: readonly Result[]): Html | null {
  if (rows.length === 0) return null;
  const format = new Intl.NumberFormat(language === 'ru' ? 'ru' : 'en-GB', { maximumFractionDigits: 6 });
  return html`<section><h2>${say.results}</h2><div class="wide"><table>
<thead><tr><th scope="col">${say.year}</th><th scope="col">${say.figure}</th><th scope="col">${say.value}</th></tr></thead>
<tbody>${rows.map(
    ({ year, label, value, unit, bound }) =>
      html`<tr><td>${year}</td><td>${label}</td><td class="number">${say.bounds[bound]}${format.format(value)}${unit && ` ${unit}`}</td></tr>`,
  )}</tbody></table></div></section>`;
}

function papers(title: string, { papers: all }: Shown, wanted: 'DOCUMENT' | 'FORM'): Html | null {
  const some = all.filter(({ kind }) => kind === wanted);
  if (some.length === 0) return null;
  return html`<section><h2>${title}</h2><ul>${some.map(({ file }) => html`<li><a href="/api/files/${file.id}">${file.name}</a></li>`)}</ul></section>`;
}

function technologies({ say, lang }: Setting, { technologies: used }: Shown): Html | null {
  if (used.length === 0) return null;
  return html`<section><h2>${say.technologies}</h2><ul>${used.map(
    ({ technology: { practiceId, number, name } }) =>
      html`<li><a href="${within(versionPath(practiceId, number), lang)}">${name}</a></li>`,
  )}</ul></section>`;
}

/** Where it was taken over, and the way there for whoever would do it too. */
function sites(setting: Setting, { practice }: Shown): Html {
  const { say, hub } = setting;
  return html`<section><h2>${say.sites}</h2>
${
  practice.replications.length === 0
    ? html`<p>${say.noSites}</p>`
    : html`<ul>${practice.replications.map(
        ({ organisation, municipality, state, passport, changes }) =>
          html`<li>${[organisation.fullName, municipality].filter(Boolean).join(', ')} — ${say.states[state]}, ${say.version(passport.number).toLowerCase()}${changes !== '' && html`<br>${changes}`}</li>`,
      )}</ul>`
}
<p class="screen"><a href="${hub}/practices/${practice.id}">${say.takeOver}</a></p></section>`;
}

function versions({ say, language, lang, hub }: Setting, clock: Clock, { id, number, practice }: Shown): Html {
  const address = versionPath(practice.id, number);
  return html`<section><h2>${say.versions}</h2>
<p>${say.permanent}: <a href="${within(address, lang)}">${hub}${address}</a></p>
<ul class="plain">${practice.passports.map((one) => {
    const words = `${say.version(one.number)}, ${one.publishedAt ? longDay(language, clock.dayAt(one.publishedAt)) : ''}`;
    return html`<li>${one.id === id ? words : html`<a href="${within(versionPath(practice.id, one.number), lang)}">${words}</a>`}</li>`;
  })}</ul></section>`;
}

/** What programs read of it, in the vocabulary of schema.org. */
function dataOf({ hub, say }: Setting, clock: Clock, passport: Shown): unknown {
  const { practice, publishedAt, targetGroups, municipality } = passport;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': `${hub}${versionPath(practice.id, passport.number)}`,
    url: `${hub}${versionPath(practice.id, passport.number)}`,
    name: passport.name,
    abstract: partText(passport.problem),
    text: partText(passport.technology),
    inLanguage: 'ru',
    version: passport.number,
    ...(publishedAt && { datePublished: clock.dayAt(publishedAt) }),
    creator: { '@type': 'Organization', name: practice.organisation.fullName },
    audience: targetGroups.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    ...(municipality !== '' && { spatialCoverage: { '@type': 'Place', name: municipality } }),
    isPartOf: { '@type': 'DataCatalog', name: say.title, url: `${hub}/registry` },
    ...(practice.publishedId !== passport.id && { creativeWorkStatus: 'Archived' }),
  };
}
