import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { load, post, type Shot } from '../load.ts';
import { chance, type Made, practicesOf } from '../practice.ts';
import { startNode } from '../process.ts';

const connections = 16;
const practices = 50_000;
const questions = 2_000;
/** Of so many questions one has a misprint. */
const misspelt = 5;

/** The registry as its page asks for it: the first ten, and the counts of all facets. */
const query = `query Registry($text: String, $targetGroups: [String!], $municipalities: [String!]) {
  registry(text: $text, targetGroups: $targetGroups, municipalities: $municipalities, first: 10) {
    total
    practices { id kind author published { id name municipality targetGroups publishedAt } }
    facets { facet values { value count } }
  }
}`;

type Pick = (below: number) => number;

const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** One letter is wrong, missing, doubled, or swapped with the next. */
function misprint(word: string, pick: Pick): string {
  const place = pick(word.length - 1);
  const [before, letter, next, after] = [
    word.slice(0, place),
    word[place] ?? '',
    word[place + 1] ?? '',
    word.slice(place + 2),
  ];
  const wrong = letters[(letters.indexOf(letter) + 1 + pick(letters.length - 1)) % letters.length] ?? '';
  return (
    [
      before + wrong + next + after,
      before + next + after,
      before + letter + letter + next + after,
      before + next + letter + after,
    ][pick(4)] ?? word
  );
}

/** What somebody types who looks for a practice: three words of its name, one of them with a misprint now and then. */
export function typed({ name }: Made, pick: Pick, wrong: boolean): string {
  const words = (name.toLowerCase().match(/[а-яё]{4,}/gu) ?? []).filter((word) => !['через', 'вместе'].includes(word));
  while (words.length > 3) words.splice(pick(words.length), 1);
  const broken = pick(words.length);
  return words.map((word, index) => (wrong && index === broken ? misprint(word, pick) : word)).join(' ');
}

/** Looks for a practice by words, its group and its place. */
export const search = (text: string, { group, place }: Made): Buffer =>
  post('/graphql', { query, variables: { text, targetGroups: [group], municipalities: [place] } }, '');

/**
 * The public registry with 50,000 practices, asked by whoever has not signed in: words of a name and two facets.
 * @returns registry-search: p95 of the answers; registry-found: of the misspelt ones, how many have the practice that was
 * meant among the first ten
 */
export async function registrySearch(ground: Ground): Promise<Figure[]> {
  const { url, made } = await practicesOf(ground, 'registry', practices);
  return searchedIn(url, made);
}

/** The same of a registry that stands. */
export async function searchedIn(url: string, made: readonly Made[]): Promise<Figure[]> {
  const own = await startNode(url);
  const pick = chance(42);
  const took: number[] = [];
  const found = { right: 0, all: 0 };
  const ask = (count: number) => {
    let left = count;
    return (): Shot | null => {
      const meant = made[pick(made.length)];
      if (left-- <= 0 || !meant) return null;
      const wrong = left % misspelt === 0;
      const text = typed(meant, pick, wrong);
      return {
        bytes: search(text, meant),
        check: (body, sentAt) => {
          if (body.includes('"errors"') || !body.includes('"facets"'))
            throw new Error(`No registry: ${body.slice(0, 300)}`);
          took.push(performance.now() - sentAt);
          if (!wrong) return;
          found.all += 1;
          if (body.includes(meant.id)) found.right += 1;
          else if (process.env['BENCH_SAY']) console.error(`not found: ${text} (${meant.name})`);
        },
      };
    };
  };
  try {
    await load(own.port, connections, ask(200));
    took.length = 0;
    Object.assign(found, { right: 0, all: 0 });
    await load(own.port, connections, ask(questions));
    const p95 = took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.95)] ?? 0;
    return [figure('registry-search', p95, 'ms p95'), figure('registry-found', found.right / found.all, 'of 1')];
  } finally {
    await own.stop();
  }
}
