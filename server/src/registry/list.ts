import { shortened } from '@vmeste/schema/core/text.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { type Facet, type FacetCounts, type FacetValue, sameValue } from '@vmeste/schema/practice/registry/facet.ts';
import { type Asked, addressOf, isPlain, pageSize, pairsOf, toggled, within } from './address.ts';
import { collectionList } from './collection.ts';
import { type Html, html } from './html.ts';
import { labelOf, longDay } from './label.ts';
import { page, type Setting } from './layout.ts';
import type { FoundOne, ListedCollection, ListedMaterial } from './library.ts';
import { partText } from './prose.ts';
import type { Listed } from './reading.ts';

/** What was found for a page of the list. */
export interface ListPage {
  readonly asked: Asked;
  readonly total: number;
  readonly found: readonly FoundOne[];
  /** The latest collections; none where something was asked. */
  readonly collections: readonly ListedCollection[];
  readonly facets: readonly FacetCounts[];
  readonly clock: Clock;
}

/** So many values of a facet are in sight at once. */
const inSight = 8;

export function listPage(setting: Setting, list: ListPage): Html {
  const { say } = setting;
  const { asked, total } = list;
  return page(setting, {
    title: asked.text === '' ? say.title : `${asked.text} — ${say.title}`,
    description: say.about,
    canonical: '/registry',
    listed: isPlain(asked),
    body: html`<h1>${say.title}</h1>
<p class="soft">${say.about}</p>
${form(setting, asked)}
<div class="two">
<section><p><b>${say.found(total)}</b><span class="to-facets"> · <a href="#narrow">${say.narrow}</a></span>${!isPlain(asked) && html` · <a href="${within('/registry', asked.lang)}">${say.clear}</a>`}</p>
${total === 0 && html`<p class="note"><b>${say.nothing}.</b> ${say.nothingHint}</p>`}
<ol class="found">${list.found.map((one) => ('practice' in one ? entry(setting, list.clock, one.practice) : material(setting, list.clock, one.material)))}</ol>
${pages(setting, asked, total)}
${total > 0 && html`<p class="exports">${say.exports}: <a href="${exportOf(asked, 'csv')}">CSV</a> · <a href="${exportOf(asked, 'json')}">JSON</a></p>`}
</section>
<aside class="facets" id="narrow"><h2>${say.narrow}</h2>
${list.facets.map((counts) => facet(setting, asked, counts))}
</aside>
</div>
${collections(setting, list)}`,
  });
}

const exportOf = (asked: Asked, format: 'csv' | 'json') => addressOf({ ...asked, page: 1 }, `/registry.${format}`);

/** What was chosen goes along when words are looked for anew. */
const form = (
  { say }: Setting,
  asked: Asked,
): Html => html`<form class="find" action="/registry" method="get" role="search">
<label for="q">${say.search}</label>
<input type="search" id="q" name="q" value="${asked.text}" maxlength="200" aria-describedby="hint">
${pairsOf({ ...asked, text: '', page: 1 }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit">${say.find}</button>
<span id="hint" class="soft">${say.searchHint}</span>
</form>`;

function facet({ say }: Setting, asked: Asked, { facet: one, values }: FacetCounts): Html | null {
  const chosen = new Set((asked.chosen[one] ?? []).map(sameValue));
  const isChosen = ({ value }: FacetValue) => chosen.has(sameValue(value));
  if (values.length === 0) return null;
  const first = [...values.filter(isChosen), ...values.filter((value) => !isChosen(value)).slice(0, inSight)];
  const rest = values.filter((value) => !first.includes(value));
  const line = (value: FacetValue) =>
    facetLine({ asked, facet: one, value, isChosen: isChosen(value), label: labelOf(say, one, value.value) });
  return html`<section class="facet"><h3>${say.facets[one]}</h3><ul>${first.map(line)}</ul>
${rest.length > 0 && html`<details><summary>${say.more}: ${rest.length}</summary><ul>${rest.map(line)}</ul></details>`}</section>`;
}

interface FacetLine {
  readonly asked: Asked;
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly isChosen: boolean;
  readonly label: string;
}

const facetLine = ({ asked, facet: one, value: { value, count }, isChosen, label }: FacetLine): Html =>
  html`<li><a href="${addressOf(toggled(asked, one, value, isChosen))}"${isChosen && html` aria-current="true"`} rel="nofollow">${isChosen && '✓ '}${label}</a> <span class="soft">${count}</span></li>`;

function entry(
  { say, language, lang }: Setting,
  clock: Clock,
  { id, kind, organisation, published, entry: kept }: Listed,
): Html | null {
  if (!published?.publishedAt) return null;
  const facts = [
    say.kinds[kind],
    published.municipality,
    published.targetGroups.join(', '),
    kept?.evidence && say.evidences[kept.evidence],
    longDay(language, clock.dayAt(published.publishedAt)),
  ].filter((fact) => fact !== '' && fact !== null && fact !== undefined);
  return html`<li><h2><a href="${within(`/registry/${id}`, lang)}">${published.name}</a></h2>
<p>${organisation.fullName}</p>
<p>${shortened(partText(published.problem), 240)}</p>
<p class="soft">${facts.join(' · ')}</p></li>`;
}

function material(
  { say, language, lang }: Setting,
  clock: Clock,
  { id, kind, organisation, published }: ListedMaterial,
): Html | null {
  if (!published?.publishedAt) return null;
  const facts = [
    say.kinds[kind],
    published.targetGroups.join(', '),
    longDay(language, clock.dayAt(published.publishedAt)),
  ];
  return html`<li><h2><a href="${within(`/registry/materials/${id}`, lang)}">${published.title}</a></h2>
<p>${organisation.fullName}</p>
<p>${shortened(partText(published.text), 240)}</p>
<p class="soft">${facts.filter((fact) => fact !== '').join(' · ')}</p></li>`;
}

/** What the centre has put together of the registry, below what was found. */
function collections(setting: Setting, { collections: latest, clock }: ListPage): Html | null {
  const { say, lang } = setting;
  if (latest.length === 0) return null;
  return html`<section><h2>${say.collections}</h2>${collectionList(setting, clock, latest)}
<p><a href="${within('/registry/collections', lang)}">${say.allCollections}</a></p></section>`;
}

function pages({ say }: Setting, asked: Asked, total: number): Html | null {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const to = (number: number) => addressOf({ ...asked, page: number });
  return html`<nav class="pages" aria-label="${say.pages}"><span>${say.pageOf(asked.page, last)}</span>
${asked.page > 1 && html`<a rel="prev" href="${to(asked.page - 1)}">${say.previous}</a>`}
${asked.page < last && html`<a rel="next" href="${to(asked.page + 1)}">${say.next}</a>`}</nav>`;
}
