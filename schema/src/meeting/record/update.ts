import * as Y from 'yjs';
import { parts } from './rule.ts';

/** Elements and marks that a record is made of; its text is rendered from the same ones. */
const elements: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList', 'listItem']);
const marks: ReadonlySet<string> = new Set(['bold', 'italic']);
const roots: ReadonlySet<unknown> = new Set(parts);

/**
 * Whether an update can be read, and brings nothing but text, paragraphs, lists, bold and italic into the two parts of
 * a record. What anything else would do in the editors of the others is not left to them.
 */
export function isSound(update: Uint8Array): boolean {
  try {
    return Y.decodeUpdate(update).structs.every(isSoundStruct);
  } catch {
    return false;
  }
}

function isSoundStruct(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { parent, content } = struct;
  if (typeof parent === 'string' && !roots.has(parent)) return false;
  return struct.parentSub === null ? isSoundContent(content) : isAttribute(content);
}

function isSoundContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType) {
    const { type } = content;
    return type instanceof Y.XmlElement ? elements.has(type.nodeName) : type instanceof Y.XmlText;
  }
  if (content instanceof Y.ContentFormat) return marks.has(content.key);
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
}

/** An attribute of an element: the number at which a list begins, and nothing that holds further values. */
function isAttribute(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentAny) return content.arr.every((value) => value === null || typeof value !== 'object');
  return content instanceof Y.ContentDeleted;
}
