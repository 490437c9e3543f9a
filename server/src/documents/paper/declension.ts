/** What a collegial body can be, each with its genitive. */
const nouns: Readonly<Record<string, string>> = {
  группа: 'группы',
  подгруппа: 'подгруппы',
  комиссия: 'комиссии',
  подкомиссия: 'подкомиссии',
  совет: 'совета',
  комитет: 'комитета',
  штаб: 'штаба',
  коллегия: 'коллегии',
  команда: 'команды',
  центр: 'центра',
  совещание: 'совещания',
};

/** Adjectives that stand before it. */
const adjectives: readonly (readonly [RegExp, string])[] = [
  [/(?<=[жшчщ])ая$/u, 'ей'],
  [/ая$/u, 'ой'],
  [/яя$/u, 'ей'],
  [/(?<=[жшчщн])ий$/u, 'его'],
  [/(?:ый|ий|ой)$/u, 'ого'],
  [/ое$/u, 'ого'],
  [/ее$/u, 'его'],
];

const lowered = (word: string): string => (/^\p{Lu}\p{Ll}/u.test(word) ? word[0]?.toLowerCase() + word.slice(1) : word);

/**
 * «Межведомственная рабочая группа по …» as «межведомственной рабочей группы по …»; null where it is not known how a
 * name declines.
 */
export const genitiveOf = (name: string): string | null => {
  const words = name.split(' ');
  const at = words.findIndex((word) => Object.hasOwn(nouns, word.toLowerCase()));
  if (at < 0) return null;
  const before = words.slice(0, at).map((word) => {
    const [found, instead] = adjectives.find(([ending]) => ending.test(word)) ?? [];
    return found && instead ? lowered(word).replace(found, instead) : null;
  });
  const noun = nouns[words[at]?.toLowerCase() ?? ''];
  return noun && before.every((word) => word !== null) ? [...before, noun, ...words.slice(at + 1)].join(' ') : null;
};
