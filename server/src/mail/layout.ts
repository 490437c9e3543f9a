/** A letter's parts, one paragraph after another. */
export type Part = { readonly text: string } | { readonly button: string; readonly href: string };

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

const ink = '#1d2327';
const accent = '#0b5d7a';

const html = (part: Part) =>
  'text' in part
    ? `<p style="margin:0 0 16px">${escaped(part.text)}</p>`
    : `<p style="margin:0 0 16px"><a href="${escaped(part.href)}" style="display:inline-block;padding:10px 20px;background:${accent};color:#ffffff;text-decoration:none;border-radius:4px">${escaped(part.button)}</a></p>` +
      `<p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${escaped(part.href)}" style="color:${accent}">${escaped(part.href)}</a></p>`;

/** The same words twice: for programs that show HTML, and for those that do not. Nothing is loaded from anywhere. */
export const layout = (language: string, parts: readonly Part[]) => ({
  text: parts.map((part) => ('text' in part ? part.text : `${part.button}:\n${part.href}`)).join('\n\n'),
  html:
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>` +
    `<body style="margin:0;padding:24px;background:#fbfaf7;color:${ink};font:16px/1.5 'PT Sans',Arial,sans-serif">` +
    `<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e0d8">${parts.map(html).join('')}</div></body></html>`,
});
