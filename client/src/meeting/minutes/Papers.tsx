import type { ReactNode } from 'react';
import { PaperLinks } from '../../kit/PaperLinks.tsx';
import { useWords } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';

/** The papers of a meeting that is over: the minutes, and once they are registered the card and the extracts. */
export function Papers({ meeting }: { meeting: MeetingWords }): ReactNode {
  const { t } = useWords();
  const { id, state, ownForm, extracts, seesWork } = meeting;
  const registered = state === 'REGISTERED';
  if (!registered && !seesWork) return null;
  const path = `/api/meetings/${id}`;
  return (
    <div className={`${styles.papers} no-print`}>
      <h3>{t('papers.title')}</h3>
      <ul>
        <li>
          <PaperLinks name={t(registered ? 'papers.minutes' : 'papers.draft')} path={`${path}/minutes`} />
        </li>
        {ownForm && (
          <li>
            <PaperLinks
              name={t(registered ? 'papers.ownForm' : 'papers.ownDraft')}
              path={`${path}/minutes`}
              query="?form=own"
            />
          </li>
        )}
        {registered && (
          <li>
            <PaperLinks name={t('papers.card')} path={`${path}/card`} />
          </li>
        )}
      </ul>
      {extracts.length > 0 && (
        <>
          <h3>{t('papers.extracts')}</h3>
          <ul>
            {extracts.map(({ path: where, organisation }) => (
              <li key={where}>
                <PaperLinks name={organisation?.shortName ?? ''} path={where} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
