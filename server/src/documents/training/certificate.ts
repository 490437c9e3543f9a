import type { Day } from '@vmeste/schema/core/time.ts';
import { type Block, code, ends, type Paper, page, words } from '../paper/paper.ts';
import { longDay } from '../paper/typography.ts';

/** What stands on a certificate, as it was issued. */
export interface CertificateWords {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly heldOn: string;
  readonly hours: number | null;
  readonly issuer: string;
  readonly issuedOn: Day;
  /** Where anybody confirms it. */
  readonly address: string;
}

const rules = new Intl.PluralRules('ru');
/** «в объёме 1 часа», «в объёме 16 часов» */
const volume = (hours: number): string => `в объёме ${hours} ${rules.select(hours) === 'one' ? 'часа' : 'часов'}`;

const blocksOf = (certificate: CertificateWords): Block[] => [
  words('subtitle', certificate.issuer),
  words('title', 'СЕРТИФИКАТ УЧАСТНИКА'),
  words('subtitle', { text: `серия ${certificate.number}`, bold: false }),
  words('subtitle', { text: '\nНастоящим подтверждается, что', bold: false }),
  words('title', certificate.name),
  words('subtitle', { text: 'принял(а) участие в обучающем мероприятии', bold: false }),
  words('subtitle', `«${certificate.title.replace(/^«(.*)»$/u, '$1')}»`),
  words('subtitle', {
    text: [certificate.heldOn, certificate.hours === null ? '' : volume(certificate.hours)].filter(Boolean).join(', '),
    bold: false,
  }),
  // A person signs it on paper: the hub shows no signature that nobody gave.
  ends('Руководитель', '____________________', true),
  ends('М. П.', `Дата выдачи: ${longDay(certificate.issuedOn)}`, true),
  code(certificate.address, 'Подлинность подтверждается по этому адресу:'),
];

/** Certificates as a paper, one on a page. */
export const certificatesPaper = (certificates: readonly CertificateWords[]): Paper => {
  const [only] = certificates;
  const title = certificates.length === 1 && only ? `Сертификат ${only.number} ${only.name}` : 'Сертификаты участников';
  return {
    title,
    blocks: certificates.flatMap((certificate, at) => [...(at > 0 ? [page] : []), ...blocksOf(certificate)]),
  };
};
