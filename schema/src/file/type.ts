import { builder } from '../core/builder.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';

export const File = builder.prismaObject('File', {
  description: 'A file. Its bytes are at /api/files/<id>, for whoever sees what it is attached to.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    name: t.exposeString('name', { description: 'The name that it was given.' }),
    type: t.exposeString('type', { description: 'Media type, as its bytes show it.' }),
    size: t.exposeInt('size', { description: 'Size in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, in hexadecimal.' }),
    uploadedAt: t.expose('uploadedAt', { type: 'Instant', description: 'When it was uploaded.' }),
    uploadedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who uploaded it; null where you may not see the person.',
      select: { uploaderId: true },
      resolve: ({ uploaderId }, _, context) => (uploaderId ? onePerson(context).load(uploaderId) : null),
    }),
    url: t.string({
      description: 'Where to download it.',
      select: { id: true },
      resolve: ({ id }) => `/api/files/${id}`,
    }),
  }),
});
