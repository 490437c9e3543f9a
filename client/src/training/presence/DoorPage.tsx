import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { QrCode } from '../../kit/QrCode.tsx';
import { Empty, Failed, Loading, Missing } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import styles from './presence.module.css';

const DoorQuery = graphql(`
  query Door($id: ID!) {
    training(id: $id) {
      id
      title
      mayHold
      present
      doorCode {
        code
        changesIn
      }
    }
  }
`);

/** How often the code is asked for where there is none yet, in seconds. */
const often = 20;

/** The code at the door, for a projector: whoever opens its address with a phone is marked as present. */
export function DoorPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/training/$id/door' });
  const [{ data, error }, ask] = useQuery({ query: DoorQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  const training = data?.training;
  const wait = (training?.doorCode?.changesIn ?? often) * 1_000;
  const code = training?.doorCode?.code ?? null;
  useEffect(() => {
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), wait);
    return () => clearInterval(timer);
  }, [ask, wait]);
  useEffect(() => {
    document.body.dataset['screen'] = '';
    return () => {
      delete document.body.dataset['screen'];
    };
  }, []);
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const back = (
    <Link to="/training/$id" params={{ id }}>
      {t('attended.back')}
    </Link>
  );
  if (!training?.mayHold) return <Missing action={<Link to="/training">{t('trainings.title')}</Link>} />;
  if (code === null)
    return (
      <Empty title={t('attended.doorClosed')} action={back}>
        <p>{t('attended.doorClosedWhy')}</p>
      </Empty>
    );
  const address = `${location.origin}/training/${id}/here?code=${encodeURIComponent(code)}`;
  return (
    <div className={styles.door}>
      <h1>{training.title}</h1>
      <p>{t('attended.scan')}</p>
      <QrCode text={address} label={t('attended.qr')} size="min(26rem, 60vh)" />
      <p className={styles.soft} aria-live="polite">
        {t('attended.title', { count: training.present })}
      </p>
      <p className={`${styles.soft} no-print`}>{t('attended.doorWhy')}</p>
      <p className={`${styles.soft} no-print`}>{back}</p>
    </div>
  );
}
