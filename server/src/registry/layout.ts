import { within } from './address.ts';
import { Html, html, type Part } from './html.ts';
import type { Language, Words } from './words.ts';

/** For whom a page is set: its language, and how its addresses begin. */
export interface Setting {
  readonly say: Words;
  readonly language: Language;
  /** Where the address itself names it. */
  readonly lang: Language | null;
  /** The hub's own address, e.g. https://hub.example.ru */
  readonly hub: string;
  /** The same page in the other language. */
  readonly otherLanguage: string;
}

export interface Page {
  readonly title: string;
  readonly description: string;
  /** The path of its one address; null for what has none. */
  readonly canonical: string | null;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  readonly data?: unknown;
  readonly body: Part;
}

export const page = ({ say, language, hub, lang, otherLanguage }: Setting, made: Page): Html => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${made.title}</title>
<meta name="description" content="${made.description}">
${!made.listed && html`<meta name="robots" content="noindex">\n`}
${
  made.canonical !== null &&
  html`<link rel="canonical" href="${hub + made.canonical}">
<meta property="og:title" content="${made.title}">
<meta property="og:description" content="${made.description}">
<meta property="og:url" content="${hub + made.canonical}">
`
}<link rel="icon" href="/mark.svg">
<link rel="stylesheet" href="/fonts/faces.css">
<link rel="stylesheet" href="/registry/style.css">
${made.data !== undefined && Html.data(made.data)}
</head>
<body>
<a class="skip" href="#main">${say.title}</a>
<header class="top"><b><a href="/">${say.hub}</a></b>
<a href="${within('/registry', lang)}">${say.title}</a>
<a href="${within('/registry/questions', lang)}">${say.questions.title}</a>
<a href="${otherLanguage}" lang="${language === 'ru' ? 'en' : 'ru'}">${say.otherLanguage}</a>
<a href="/">${say.signIn}</a></header>
<main id="main">
${made.body}
</main>
</body>
</html>
`;
