/** A letter's parts, one paragraph after another. A link stands above what it leads to; a button is what to do next. */
export type Part =
  | { readonly text: string }
  | { readonly button: string; readonly href: string }
  | { readonly link: string; readonly about: string; readonly href: string };

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

/** The same words twice: for programs that show HTML, and for those that do not. Nothing is loaded from anywhere. */
export const layout = (language: string, parts: readonly Part[]) => ({
  text: parts.map(plain).join('\n\n'),
  html:
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>` +
    `<body style="margin:0;padding:24px;background:#fbfaf7;color:${ink};font:16px/1.5 'PT Sans',Arial,sans-serif">` +
    `<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e0d8">${parts.map(html).join('')}</div></body></html>`,
});
