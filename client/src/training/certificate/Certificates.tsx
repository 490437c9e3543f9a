import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FragmentOf, readFragment } from '../../graphql.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { useWords } from '../../words/words.ts';
import { type Certificate, Row_certificate } from '../presence/fragment.ts';
import styles from '../presence/presence.module.css';
import { anchorOf } from './anchor.ts';
import { ReissueDialog, RevokeDialog } from './Dialogs.tsx';

function One({ certificate, withTitle }: { certificate: Certificate; withTitle: boolean }): ReactNode {
  const { t, dates } = useWords();
  const [open, setOpen] = useState<'reissue' | 'revoke' | null>(null);
  const { id, kind, number, publicCode, standing, title, name, issuer, issuedOn, mayChange } = certificate;
  const word = t(`certificate.kind.${kind}`);
  const at = useRef<HTMLLIElement>(null);
  const { hash } = useLocation();
  // It is here later than the page: whoever came for it is led to it then.
  const isCalled = withTitle && hash === anchorOf(id);
  useEffect(() => {
    if (isCalled) at.current?.focus();
  }, [isCalled]);
  return (
    <li ref={at} {...(withTitle && { id: anchorOf(id), tabIndex: -1 })}>
      {withTitle && <p className={styles.name}>{title}</p>}
      <p className={styles.facts}>
        <span data-standing={standing}>
          {word} {number}
        </span>
        {withTitle && (
          <span>
            {issuer}, {dates.long(issuedOn)}
          </span>
        )}
        {standing !== 'VALID' && <span className={styles.off}>{t(`certificate.standing.${standing}`)}</span>}
        {publicCode !== null && standing === 'VALID' && (
          <a href={`/api/certificates/${id}.pdf`} aria-label={`${t('certificate.download')}: ${number}`}>
            {t('certificate.download')}
          </a>
        )}
        {publicCode !== null && (
          <a href={`/certificate/${publicCode}`} aria-label={`${t('certificate.check')}: ${number}`}>
            {t('certificate.check')}
          </a>
        )}
        {mayChange && kind === 'PARTICIPATION' && (
          <TextButton onClick={() => setOpen('reissue')} aria-label={`${t('certificate.reissue')}: ${name}`}>
            {t('certificate.reissue')}
          </TextButton>
        )}
        {mayChange && (
          <TextButton onClick={() => setOpen('revoke')} aria-label={`${t('certificate.revoke')}: ${name}`}>
            {t('certificate.revoke')}
          </TextButton>
        )}
      </p>
      {open === 'reissue' && <ReissueDialog certificate={certificate} onClose={() => setOpen(null)} />}
      {open === 'revoke' && <RevokeDialog certificate={certificate} onClose={() => setOpen(null)} />}
    </li>
  );
}

interface CertificatesProps {
  of: readonly FragmentOf<typeof Row_certificate>[];
  /** Where the training is not what the page is about. */
  withTitle?: boolean;
}

/** Certificates and documents, each with what can be done with it. */
export function Certificates({ of, withTitle = false }: CertificatesProps): ReactNode {
  const all = readFragment(Row_certificate, of);
  if (all.length === 0) return null;
  return (
    <ul className={styles.certificates}>
      {all.map((one) => (
        <One key={one.id} certificate={one} withTitle={withTitle} />
      ))}
    </ul>
  );
}
