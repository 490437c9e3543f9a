import type { Language } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';

/** A letter's parts, one paragraph after another. A link stands above what it leads to; a button is what to do next. */
export type Part =
  | { readonly text: string }
  | { readonly button: string; readonly href: string }
  | { readonly link: string; readonly about: string; readonly href: string };

const greetings: Readonly<Record<Language, (name: string) => string>> = {
  RU: (name) => `${name}, здравствуйте.`,
  EN: (name) => `Dear ${name},`,
};

const locales: Readonly<Record<Language, string>> = { RU: 'ru-RU', EN: 'en-GB' };

/** A day as letters write it. */
export const longDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(midnightOf(day));

/** Whom a letter speaks to. */
interface Reader {
  readonly name: string;
  readonly language: Language;
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

const ink = '#1d2327';
const accent = '#0b5d7a';

const paragraph = (inside: string, style = '') => `<p style="margin:0 0 16px${style}">${inside}</p>`;
const anchor = (href: string, inside: string, style: string) =>
  `<a href="${escaped(href)}" style="${style}">${inside}</a>`;

function html(part: Part): string {
  if ('text' in part) return paragraph(escaped(part.text));
  const { href } = part;
  if ('link' in part)
    return paragraph(`${anchor(href, escaped(part.link), `color:${accent}`)}<br>${escaped(part.about)}`);
  const button = `display:inline-block;padding:10px 20px;background:${accent};color:#ffffff;text-decoration:none;border-radius:4px`;
  return (
    paragraph(anchor(href, escaped(part.button), button)) +
    paragraph(anchor(href, escaped(href), `color:${accent}`), ';font-size:14px;word-break:break-all')
  );
}

function plain(part: Part): string {
  if ('text' in part) return part.text;
  return 'link' in part
    ? [part.link, part.about, part.href].filter(Boolean).join('\n')
    : `${part.button}:\n${part.href}`;
}

/**
 * A letter to somebody, with a greeting above its parts. The same words twice: for programs that show HTML, and for those
 * that do not. Nothing is loaded from anywhere.
 */
export function layout({ name, language }: Reader, parts: readonly Part[]) {
  const all = [{ text: greetings[language](name) }, ...parts];
  return {
    text: all.map(plain).join('\n\n'),
    html:
      `<!doctype html><html lang="${language.toLowerCase()}"><head><meta charset="utf-8"></head>` +
      `<body style="margin:0;padding:24px;background:#fbfaf7;color:${ink};font:16px/1.5 'PT Sans',Arial,sans-serif">` +
      `<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e0d8">${all.map(html).join('')}</div></body></html>`,
  };
}
