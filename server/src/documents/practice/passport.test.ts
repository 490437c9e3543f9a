import { type Paragraph, plainText } from '@vmeste/schema/core/paragraph.ts';
import { type PassportPart, passportParts } from '@vmeste/schema/practice/rule.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePaperDocx } from '../paper/docx.ts';
import { readPassport } from '../read.ts';
import { type PassportWords, passportPaper } from './passport.ts';

/** Words as people write them; a line that is the name of a part would begin it. */
const word = fc.constantFrom('семья', 'Новосибирск', 'дети', 'занятия дома', 'по 2 часа', 'центр', 'и родители');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constantFrom('paragraph', 'bullet', 'numbered'),
  runs: sentence.map((text) => [{ text, bold: false, italic: false }]),
});
const text = fc.array(paragraph, { maxLength: 4 });
const result = fc.record({
  year: fc.integer({ min: 1990, max: 2100 }),
  label: sentence,
  value: fc.integer({ min: 0, max: 2_000_000 }),
  unit: fc.option(fc.constantFrom('семья', 'чел.')),
  bound: fc.constantFrom('EXACT', 'MORE', 'LESS', 'ABOUT'),
});
const passport: fc.Arbitrary<PassportWords> = fc.record({
  kind: fc.constantFrom('PRACTICE', 'TECHNOLOGY', 'TRIAL'),
  name: sentence,
  organisation: sentence,
  municipality: sentence,
  targetGroups: fc.uniqueArray(word, { maxLength: 3 }),
  parts: fc.record({
    problem: text,
    goal: text,
    technology: text,
    stages: text,
    resources: text,
    roles: text,
    conditions: text,
  } satisfies Record<PassportPart, unknown>),
  results: fc.array(result, { maxLength: 3 }),
  contacts: sentence,
  links: fc.constant([]),
  papers: fc.constant([]),
});

const linesOf = (said: readonly Paragraph[]) => said.map((one) => `${one.kind} ${plainText([one])}`);

test('a passport that the hub wrote in Word is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(passport, async (words) => {
      const outcome = await readPassport(await writePaperDocx(passportPaper(words)));
      if (!outcome.ok) throw new Error(outcome.code);
      const { reading } = outcome;
      const { name, organisation, municipality, targetGroups, results, contacts } = words;
      expect(reading).toMatchObject({ name, organisation, municipality, targetGroups, results, contacts, unread: [] });
      for (const part of passportParts)
        expect(linesOf(reading.parts[part] ?? []), part).toEqual(linesOf(words.parts[part]));
    }),
    { numRuns: 25 },
  );
}, 60_000);
