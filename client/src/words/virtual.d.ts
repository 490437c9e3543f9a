/** Catalogues compiled by `build/words.ts`. */
declare module 'virtual:words/ru' {
  export const messages: import('@lingui/core').Messages;
}
declare module 'virtual:words/en' {
  export const messages: import('@lingui/core').Messages;
}
