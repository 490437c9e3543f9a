import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import type { Certificate, Participation } from '../presence/fragment.ts';
import { EnterLicensed, IssueCertificates, ReissueCertificate, RevokeCertificate } from './acts.ts';

interface Closing {
  onClose: () => void;
}

/** Gives everybody who was there a certificate each. */
export function IssueDialog({ trainingId, onClose }: { trainingId: string } & Closing): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('hours');
  const [hours, setHours] = useState<number | null>(null);
  const submit = async (): Promise<string | null> => {
    const sentence = tell(await act(IssueCertificates, { trainingId, hours, key: newKey() }));
    if (sentence === null) say(t('certificate.issued'));
    return sentence;
  };
  return (
    <FormDialog
      opened
      title={t('certificate.issue')}
      submit={t('certificate.issue')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('certificate.issueWhy')}</p>
      <NumberInput
        data-autofocus
        label={t('certificate.hours')}
        description={t('certificate.hoursHint')}
        value={hours ?? ''}
        min={1}
        max={2_000}
        allowDecimal={false}
        error={at('hours')}
        onChange={(value) => setHours(typeof value === 'number' ? value : null)}
      />
    </FormDialog>
  );
}

/** Issues a certificate anew, where a name was misspelt. */
export function ReissueDialog({ certificate, onClose }: { certificate: Certificate } & Closing): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'reason');
  const [name, setName] = useState(certificate.name);
  const [reason, setReason] = useState('');
  const submit = async (): Promise<string | null> => {
    const { id, version } = certificate;
    return tell(await act(ReissueCertificate, { id, version, name, reason, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      title={t('certificate.reissue')}
      submit={t('certificate.reissue')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('certificate.reissueWhy', { number: certificate.number })}</p>
      <TextInput
        data-autofocus
        label={t('certificate.name')}
        value={name}
        error={at('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t('certificate.reason')}
        autosize
        minRows={2}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Says that a certificate does not hold. */
export function RevokeDialog({ certificate, onClose }: { certificate: Certificate } & Closing): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('reason');
  const [reason, setReason] = useState('');
  const submit = async (): Promise<string | null> => {
    const { id, version } = certificate;
    return tell(await act(RevokeCertificate, { id, version, reason, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      danger
      title={t('certificate.revoke')}
      submit={t('certificate.revoke')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('certificate.revokeWhy', { number: certificate.number, name: certificate.name })}</p>
      <Textarea
        data-autofocus
        label={t('certificate.reason')}
        autosize
        minRows={2}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Enters the document that a licensed body gave somebody. */
export function LicensedDialog({ participation, onClose }: { participation: Participation } & Closing): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('issuer', 'foreignNumber', 'issuedOn');
  const [issuer, setIssuer] = useState('');
  const [foreignNumber, setNumber] = useState('');
  const [issuedOn, setDay] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (issuedOn === null) return t('certificate.needsDay');
    const words = { issuer, foreignNumber, issuedOn, hours: null, key: newKey() };
    return tell(await act(EnterLicensed, { participationId: participation.id, ...words }));
  };
  return (
    <FormDialog
      opened
      title={t('certificate.licensed')}
      submit={t('certificate.enter')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('certificate.licensedWhy')}</p>
      <TextInput
        data-autofocus
        label={t('certificate.licensedIssuer')}
        value={issuer}
        error={at('issuer')}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <TextInput
        label={t('certificate.licensedNumber')}
        value={foreignNumber}
        error={at('foreignNumber')}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField label={t('certificate.issuedOn')} value={issuedOn} error={at('issuedOn')} onChange={setDay} />
    </FormDialog>
  );
}
