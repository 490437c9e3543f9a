/** Whose a caret is, as the hub says. */
export interface User {
  id: string;
  name: string;
  organisation: string | null;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

export function readUser(value: unknown): User | null {
  const [id, name, organisation] = [fieldOf(value, 'id'), fieldOf(value, 'name'), fieldOf(value, 'organisation')];
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, name, organisation: typeof organisation === 'string' ? organisation : null };
}

/** How many colours carets have; each is legible in the light and in the dark. */
const colours = 6;

/** The same person has the same colour on every screen. */
export const colourOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % colours;

/** A caret as an element: a line, and above it for whom its owner speaks. */
export function drawCaret(value: unknown): HTMLElement {
  const caret = document.createElement('span');
  const user = readUser(value);
  caret.className = 'record-caret';
  caret.dataset['colour'] = String(colourOf(user?.id ?? ''));
  // It stands in the text that is read out: the names of those who write are said below it.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'record-caret-label';
  label.textContent = user?.organisation ?? user?.name ?? '';
  label.title = user?.name ?? '';
  caret.append(label);
  return caret;
}

/** What others have selected. */
export const drawSelection = (value: unknown): Record<string, string> => ({
  class: 'record-selection',
  'data-colour': String(colourOf(readUser(value)?.id ?? '')),
});

/** Whether two lists tell of the same people, in the same order. */
export const sameUsers = (one: readonly User[], other: readonly User[]): boolean =>
  one.map(({ id }) => id).join() === other.map(({ id }) => id).join();
