import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import styles from './centre.module.css';
import { CentreQuery, inPlace } from './centre.ts';
import { useCentreLive } from './live.ts';
import { Practices } from './Practices.tsx';
import { Questions } from './Questions.tsx';
import { Sums } from './Sums.tsx';
import { Targets } from './Targets.tsx';
import { Trainings } from './Trainings.tsx';

/** The coordinator’s page of the centre: what waits, what is late, what is near. It moves as things happen. */
export function CentrePage(): ReactNode {
  const { t } = useWords();
  const [answer, ask] = useQuery({ query: CentreQuery });
  useCentreLive(useStart(answer));
  const { data, error } = answer;
  const centre = useStill(data?.centre ?? undefined, { isMarked: () => false, keep: inPlace });
  if (data?.centre === null) return <Missing action={<Link to="/">{t('page.toStart')}</Link>} />;
  return (
    <>
      <PageHead title={t('centre.title')} below={t('centre.about')} />
      {!centre && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={8} />)}
      {centre && (
        <div className={styles.page}>
          <Sums centre={centre} />
          <Practices centre={centre} />
          <Questions of={centre.consultations} />
          <Trainings of={centre.trainings} />
          <Targets of={data?.targets ?? []} />
        </div>
      )}
    </>
  );
}
