import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { PassportText } from '../practice/text/PassportText.tsx';
import { useWords } from '../words/words.ts';
import styles from './collection.module.css';
import type { Edition, EntryRow } from './fragment.ts';

function EntryLink({ entry }: { entry: EntryRow }): ReactNode {
  const { t } = useWords();
  const { passport, material, standing } = entry;
  const practice = passport?.practice;
  const of = material?.material;
  return (
    <>
      {passport && practice && (
        <Link to="/practices/$id" params={{ id: practice.id }} search={{ version: passport.number }}>
          {passport.name}
        </Link>
      )}
      {material && of && (
        <Link to="/materials/$id" params={{ id: of.id }} search={{ version: material.number }}>
          {material.title}
        </Link>
      )}
      <span className={styles.soft}>
        {' '}
        {t('practice.version', { number: passport?.number ?? material?.number ?? 1 })}
        {standing !== 'CURRENT' && ` · ${t(`collection.standing.${standing}`)}`}
      </span>
    </>
  );
}

/** The act, the foreword and what an edition holds, as it is read. */
export function EditionSheet({ edition }: { edition: Edition }): ReactNode {
  const { t, dates } = useWords();
  const { actStanding, actIssuer, actNumber, actDate, foreword, sections } = edition;
  return (
    <div className={styles.sheet}>
      {actStanding === 'APPROVES' && actDate !== null && (
        <p>{t('collection.approved', { issuer: actIssuer, number: actNumber, day: dates.long(actDate) })}</p>
      )}
      {actStanding === 'BLANK' && <p className={styles.warning}>{t('collection.actBlank')}</p>}
      <PassportText text={foreword} />
      <h2>{t('collection.contents')}</h2>
      {sections.map((section) => (
        <section key={section.id}>
          <h3>{section.title}</h3>
          <ol className={styles.contents}>
            {section.entries.map((entry) => (
              <li key={entry.id}>
                <EntryLink entry={entry} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The files of a published edition with their hashes: they stay the same bytes. */
export function EditionFiles({ edition, collectionId }: { edition: Edition; collectionId: string }): ReactNode {
  const { t } = useWords();
  const files = [
    { file: edition.pdf, word: 'collection.as.pdf' },
    { file: edition.docx, word: 'collection.as.docx' },
    { file: edition.forms, word: 'collection.as.forms' },
  ] as const;
  if (edition.publishedAt === null) return null;
  return (
    <Panel title={t('collection.download')} printed={false}>
      <ul className={styles.files}>
        {files.map(
          ({ file, word }) =>
            file && (
              <li key={word}>
                <a href={file.url} download>
                  {t(word)}
                </a>
                <p className={styles.hash}>SHA-256 {file.sha256}</p>
              </li>
            ),
        )}
      </ul>
      <p className={styles.soft}>{t('collection.sameBytes')}</p>
      <p>
        <a href={`/registry/collections/${collectionId}`}>{t('library.public')}</a>
      </p>
    </Panel>
  );
}
