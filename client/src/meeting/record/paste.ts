/** How large a record may grow, in bytes; the server refuses what is beyond. */
const largest = 1_000_000;

/** What may come with a text from Word besides its words, in characters. */
const largestMarkup = 5_000_000;

/** Whether what is pasted would make the record too large. Looked at before anything of it is read. */
export function isTooMuch(pasted: Pick<DataTransfer, 'getData'> | null, size: number): boolean {
  const [text, markup] = [pasted?.getData('text/plain') ?? '', pasted?.getData('text/html') ?? ''];
  const bytes = new TextEncoder().encode(text === '' ? markup : text).length;
  return size + bytes > largest || markup.length > largestMarkup;
}

/** Elements that go with all that is in them. */
const gone = 'script,style,template,iframe,object,embed,img,picture,svg,video,audio,form,input,button,head,title,link';

/**
 * Pasted markup, made ready for the editor, which takes only the elements that it knows: what it does not know leaves
 * its text. Read in a document of its own, in which nothing is run and nothing loaded.
 */
export function cleaned(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of page.querySelectorAll(gone)) element.remove();
  for (const line of page.querySelectorAll('br')) line.replaceWith(' ');
  for (const row of page.querySelectorAll('tr')) replace(row, 'p', cellsOf(row));
  for (const heading of page.querySelectorAll('h1,h2,h3,h4,h5,h6')) replace(heading, 'p', heading.innerHTML, 'strong');
  for (const line of page.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) listed(line);
  return page.body.innerHTML;
}

/** A row of a table is a line: its cells one after another. */
const cellsOf = (row: Element): string =>
  [...row.children]
    .map((cell) => cell.innerHTML.trim())
    .filter(Boolean)
    .join('; ');

function replace(element: Element, name: string, inside: string, within?: string): void {
  const made = element.ownerDocument.createElement(name);
  const inner = within ? made.appendChild(element.ownerDocument.createElement(within)) : made;
  inner.innerHTML = inside;
  element.replaceWith(made);
}

/** Word writes a list as paragraphs that begin with a mark of their own. */
function listed(line: HTMLElement): void {
  const mark = line.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  const isNumbered = /[\p{L}\d]/u.test(mark?.textContent ?? '') && !/^\s*[oо]\s*$/u.test(mark?.textContent ?? '');
  mark?.remove();
  const name = isNumbered ? 'ol' : 'ul';
  const before = line.previousElementSibling;
  const item = line.ownerDocument.createElement('li');
  item.innerHTML = `<p>${line.innerHTML}</p>`;
  if (before?.localName === name && before.hasAttribute('data-word')) {
    before.append(item);
    line.remove();
    return;
  }
  const list = line.ownerDocument.createElement(name);
  list.setAttribute('data-word', '');
  list.append(item);
  line.replaceWith(list);
}
