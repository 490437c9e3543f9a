import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { ClampedText } from '../kit/ClampedText.tsx';
import { useWords } from '../words/words.ts';
import { actWords } from './correction/act.ts';
import { Words_roadmap } from './correction/fragment.ts';
import { DayOff, DayOff_roadmap } from './DayOff.tsx';
import styles from './RoadmapPage.module.css';

const CorrectDialog = lazy(() =>
  import('./correction/CorrectDialog.tsx').then((module) => ({ default: module.CorrectDialog })),
);

export const About_roadmap = graphql(
  `
    fragment About_roadmap on Roadmap {
      mayCoordinate
      ...DayOff_roadmap
      ...Words_roadmap
    }
  `,
  [DayOff_roadmap, Words_roadmap],
);

/** What the document says of the plan as a whole, how its terms are counted, and the way to put a misprint right. */
export function About({ roadmap: fragment }: { roadmap: FragmentOf<typeof About_roadmap> }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const [correcting, setCorrecting] = useState(false);
  const about = readFragment(About_roadmap, fragment);
  const roadmap = readFragment(Words_roadmap, about);
  const { act, periodStart: start, periodEnd: end } = roadmap;
  const parts = [
    { title: t('roadmap.goals'), items: roadmap.goals },
    { title: t('roadmap.targetGroups'), items: roadmap.targetGroups },
  ].filter(({ items }) => items.length > 0);
  return (
    <details className={`${styles.goals} no-print`}>
      <summary>{t('roadmap.details')}</summary>
      <p>{act === null ? t('roadmap.noAct') : `${t('roadmap.act')}: ${actWords(act, words)}`}</p>
      {start !== null && end !== null && (
        <p>{t('import.period', { start: dates.long(start), end: dates.long(end) })}</p>
      )}
      <DayOff roadmap={about} />
      {parts.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>
                <ClampedText>{item}</ClampedText>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {about.mayCoordinate && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setCorrecting(true)}>
          {t('roadmap.correct')}
        </Button>
      )}
      <Suspense>{correcting && <CorrectDialog roadmap={roadmap} onClose={() => setCorrecting(false)} />}</Suspense>
    </details>
  );
}
