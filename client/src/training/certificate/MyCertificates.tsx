import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useWords } from '../../words/words.ts';
import { Row_certificate } from '../presence/fragment.ts';
import { Certificates } from './Certificates.tsx';

const MyCertificatesQuery = graphql(
  `
    query MyCertificates {
      myCertificates {
        ...Row_certificate
      }
    }
  `,
  [Row_certificate],
);

/** The own certificates and documents; nothing where there are none. */
export function MyCertificates(): ReactNode {
  const { t } = useWords();
  const [{ data }] = useQuery({ query: MyCertificatesQuery });
  if (!data || data.myCertificates.length === 0) return null;
  return (
    <Panel title={t('certificate.mine')}>
      <Certificates of={data.myCertificates} withTitle />
    </Panel>
  );
}
