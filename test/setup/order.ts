import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from '../run/program.ts';

/** What takes much longer than its size tells, the longest first. */
const long = [
  'test/browser/pages.test.ts',
  'test/access/canaries.test.ts',
  'test/doors/starting.test.ts',
  'server/src/documents/patience.test.ts',
];

/** The longer a file takes, the sooner it runs, so that at the end no worker waits for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) =>
      [...long, relative(root, moduleId)].indexOf(relative(root, moduleId));
    return Object.values(Object.groupBy(sorted, ({ project }) => project.name)).flatMap((group = []) =>
      group.toSorted((a, b) => place(a) - place(b)),
    );
  }
}
