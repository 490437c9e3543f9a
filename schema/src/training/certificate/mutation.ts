import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { Training } from '../ref.ts';
import { enterLicensed, issueCertificates, reissueCertificate, revokeCertificate } from './command.ts';
import { certificateVisible } from './policy.ts';
import { Certificate } from './type.ts';

const whereOf = ({ viewer }: Context, id: string) => ({ AND: [{ id }, certificateVisible(viewer)] });

builder.mutationField('issueCertificates', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'As a host: gives those who were there, and have none, a certificate each. Interns must have passed.',
    args: {
      trainingId: t.arg.id({ required: true, description: 'The training.' }),
      participationIds: t.arg.idList({ description: 'To whom; left out, to everybody who was there.' }),
      hours: t.arg.int({ description: 'How many hours it took; left out, those of its programme.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await issueCertificates(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('reissueCertificate', (t) =>
  t.prismaField({
    type: Certificate,
    errors: refusals,
    description: 'As a host: issues a certificate anew, under the next number; the old one says that it was replaced.',
    args: {
      id: t.arg.id({ required: true, description: 'The certificate.' }),
      version: t.arg.int(version),
      name: t.arg.string({ required: true, description: 'To whom, as it is to stand on it.' }),
      reason: t.arg.string({ required: true, description: 'Why.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await reissueCertificate(context, args);
      return context.db.certificate.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

builder.mutationField('revokeCertificate', (t) =>
  t.prismaField({
    type: Certificate,
    errors: refusals,
    description: 'As a host: says that a certificate does not hold.',
    args: {
      id: t.arg.id({ required: true, description: 'The certificate.' }),
      version: t.arg.int(version),
      reason: t.arg.string({ required: true, description: 'Why.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await revokeCertificate(context, args);
      return context.db.certificate.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

builder.mutationField('enterLicensedDocument', (t) =>
  t.prismaField({
    type: Certificate,
    errors: refusals,
    description: 'As a host: enters the document that a licensed body gave somebody, with its number.',
    args: {
      participationId: t.arg.id({ required: true, description: 'For which participation.' }),
      issuer: t.arg.string({ required: true, description: 'The licensed body.' }),
      foreignNumber: t.arg.string({ required: true, description: 'The number that stands on it.' }),
      issuedOn: t.arg({ type: 'Day', required: true, description: 'The day that stands on it.' }),
      hours: t.arg.int({ description: 'How many hours it took.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await enterLicensed(context, args);
      return context.db.certificate.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);
