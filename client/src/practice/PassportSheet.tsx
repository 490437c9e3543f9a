import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { readFragment } from '../graphql.ts';
import { useWords } from '../words/words.ts';
import { type Field, fields, parts } from './field.ts';
import { type Passport, Review_passport } from './fragment.ts';
import styles from './practice.module.css';
import { Remarks } from './review/Remarks.tsx';
import { PassportText } from './text/PassportText.tsx';

function Results({ results }: Pick<Passport, 'results'>): ReactNode {
  const { t, dates } = useWords();
  return (
    <table className={styles.results}>
      <thead>
        <tr>
          <th scope="col">{t('practice.results.year')}</th>
          <th scope="col">{t('practice.results.label')}</th>
          <th scope="col">{t('practice.results.value')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ year, label, value, unit, bound }, index) => (
          <tr key={index}>
            <td>{year}</td>
            <td>{label}</td>
            <td>
              {bound !== 'EXACT' && `${t(`bound.${bound}`)} `}
              {dates.number(value)} {unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files({ title, files }: { title: string; files: Passport['documents'] }): ReactNode {
  if (files.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.plain}>
        {files.map(({ id, name, url }) => (
          <li key={id}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Papers({ passport: { documents, forms } }: { passport: Passport }): ReactNode {
  const { t } = useWords();
  if (documents.length + forms.length === 0) return null;
  return (
    <>
      <Files title={t('practice.documents')} files={documents} />
      <Files title={t('practice.forms')} files={forms} />
    </>
  );
}

function Links({ passport: { measures, technologies } }: { passport: Passport }): ReactNode {
  const { t } = useWords();
  if (measures.length + technologies.length === 0) return null;
  return (
    <>
      {measures.length > 0 && <h3>{t('practice.measures')}</h3>}
      <ul className={styles.plain}>
        {measures.map(({ id, number, title }) => (
          <li key={id}>
            <Link to="/measures/$id" params={{ id }}>
              {number} {title}
            </Link>
          </li>
        ))}
      </ul>
      {technologies.length > 0 && <h3>{t('practice.technologies')}</h3>}
      <ul className={styles.plain}>
        {technologies.map(({ id, name, practice }) => (
          <li key={id}>
            {practice ? (
              <Link to="/practices/$id" params={{ id: practice.id }}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Contacts({ passport: { contacts, contactsPublic } }: { passport: Passport }): ReactNode {
  const { t } = useWords();
  if (contacts === null) return <p className={styles.facts}>{t('practice.contactsHidden')}</p>;
  return (
    <>
      <p className={styles.lines}>{contacts}</p>
      {!contactsPublic && <p className={styles.facts}>{t('practice.contactsHidden')}</p>}
    </>
  );
}

/** What stands at a field; null where it is empty. */
function contentOf(field: Field, passport: Passport): ReactNode {
  const part = parts.find((one) => one === field);
  const text = part ? (passport.texts.find((one) => one.part === part)?.text ?? []) : [];
  if (part) return text.length > 0 ? <PassportText text={text} /> : null;
  if (field === 'name') return <p>{passport.name}</p>;
  if (field === 'municipality') return passport.municipality === '' ? null : <p>{passport.municipality}</p>;
  if (field === 'targetGroups')
    return passport.targetGroups.length === 0 ? null : (
      <ul className={styles.plain}>
        {passport.targetGroups.map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ul>
    );
  if (field === 'results') return passport.results.length === 0 ? null : <Results results={passport.results} />;
  if (field === 'papers')
    return passport.documents.length + passport.forms.length === 0 ? null : <Papers passport={passport} />;
  if (field === 'links')
    return passport.measures.length + passport.technologies.length === 0 ? null : <Links passport={passport} />;
  return passport.contacts === '' ? null : <Contacts passport={passport} />;
}

function Part({ field, passport }: { field: Field; passport: Passport }): ReactNode {
  const { t } = useWords();
  const id = useId();
  const content = contentOf(field, passport);
  const isTalkedOf = readFragment(Review_passport, passport).remarks.some((remark) => remark.field === field);
  // The name is the page's heading: it stands here once more only where something may be said of it.
  const isShown = field !== 'name' && content !== null;
  if (!isShown && !passport.mayRemark && !isTalkedOf) return null;
  return (
    <section className={styles.part} aria-labelledby={id} data-field={field}>
      <h2 id={id}>{t(`practice.field.${field}`)}</h2>
      {content ?? <p className={styles.facts}>{t('practice.empty')}</p>}
      <Remarks field={field} passport={passport} />
    </section>
  );
}

/** A version as it is read: a document, with the remarks at the fields that they mean. */
export function PassportSheet({ passport }: { passport: Passport }): ReactNode {
  return (
    <article className={styles.sheet}>
      {fields.map((field) => (
        <Part key={field} field={field} passport={passport} />
      ))}
    </article>
  );
}
