import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Loading } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import { Arrive } from './acts.ts';

type Said = { is: 'here'; title: string } | { is: 'refused'; sentence: string };

/** What the code at the door leads to: one is marked as present at once, and told so. */
export function ArrivePage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/training/$id/here' });
  const { code } = useSearch({ from: '/training/$id/here' });
  const act = useAct();
  const [said, setSaid] = useState<Said | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void act(Arrive, { trainingId: id, code, key: newKey() }).then((outcome) => {
      if (outcome.is === 'done') setSaid({ is: 'here', title: outcome.answer.title });
      else setSaid({ is: 'refused', sentence: outcome.sentence });
    });
  }, [act, id, code]);
  const link = (
    <Link to="/training/$id" params={{ id }}>
      {t('attended.back')}
    </Link>
  );
  if (said === null) return <Loading />;
  return said.is === 'here' ? (
    <>
      <PageHead title={t('attended.youAreHere')} below={said.title} />
      <p>{link}</p>
    </>
  ) : (
    <>
      <PageHead title={t('attended.notMarked')} />
      <p role="alert">{said.sentence}</p>
      <p>{t('attended.notMarkedWhy')}</p>
      <p>{link}</p>
    </>
  );
}
