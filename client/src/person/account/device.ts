/** Looked for in this order: a browser names those it descends from as well. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\//u, 'Yandex Browser'],
  [/OPR\//u, 'Opera'],
  [/Edg(?:A|iOS)?\//u, 'Edge'],
  [/(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/(?:Chrome|CriOS)\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Mac OS X|Macintosh/u, 'macOS'],
  [/Linux|X11/u, 'Linux'],
];

/** «Chrome, Windows» out of what a browser says of itself; null where it says nothing known. */
export function deviceOf(userAgent: string): string | null {
  const named = [browsers, systems].flatMap((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? []);
  return named.length > 0 ? named.join(', ') : null;
}
