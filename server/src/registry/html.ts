/** Markup that may stand in a page as it is. Only `html` makes it, so whatever else comes into a page is escaped. */
export class Html {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  static of(strings: TemplateStringsArray, values: readonly Part[]): Html {
    return new Html(strings.reduce((text, next, index) => text + partOf(values[index - 1]) + next));
  }

  /** Data for programs that read pages; nothing in it ends the element, and nothing of it runs. */
  static data(value: unknown): Html {
    const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (sign) => `\\u${hex(sign)}`);
    return new Html(`<script type="application/ld+json">${json}</script>`);
  }
}

/** What a page is put together from; what is not there leaves nothing. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function partOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(partOf).join('');
  return String(part).replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}

/** Markup with words in it: `html\`<p>${words}</p>\``. Attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html => Html.of(strings, values);
