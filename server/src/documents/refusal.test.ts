import { readFile as bytesOf } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { largestFile, readFile } from './read.ts';
import { fileRefusals } from './refusal.ts';
import { refusalSentence } from './sentence.ts';

type Entry = {
  readonly name: string;
  readonly content: Buffer;
  readonly flags?: number;
  readonly mode?: number /** Declared instead of the real size. */;
  readonly claims?: number;
};

const crc = (bytes: Buffer): number => {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
};

/** An archive written by hand, so that it can lie. */
const zip = (entries: readonly Entry[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0x800, mode = 0o100644, claims } of entries) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(content.length < 1e6 ? crc(content) : 0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, title, packed]);
    const head = Buffer.concat([Buffer.from('504b01021e03', 'hex'), common, Buffer.alloc(14)]);
    head.writeUInt32LE((mode << 16) >>> 0, 38);
    head.writeUInt32LE(offset, 42);
    bodies.push(local);
    directory.push(head, title);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
};

const word = (body: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
const types = {
  name: '[Content_Types].xml',
  content: Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
};
const docx = (body: string): Buffer => zip([types, { name: 'word/document.xml', content: word(body) }]);
const header = row('№', 'Мероприятие', 'Срок', 'Исполнитель');
const good = docx(`<w:tbl>${header}${row('1.', 'Первое', '2022', 'ОМС')}</w:tbl>`);

const refused = async (bytes: Buffer, code: string): Promise<void> =>
  expect(await readFile(bytes)).toEqual({ ok: false, code });

test('the archive written by hand is read when it does not lie', async () => {
  expect(await readFile(good)).toMatchObject({ ok: true, reading: { measures: [{ number: '1', title: 'Первое' }] } });
});

describe('an archive is refused before any library opens it', () => {
  const part = { name: 'word/document.xml', content: word('') };
  test.each<[string, Buffer, string]>([
    [
      'it unfolds too far',
      zip([types, part, { name: 'word/media/a.bin', content: Buffer.alloc(65 * 1024 * 1024) }]),
      'archiveTooLarge',
    ],
    [
      'one entry unfolds out of proportion',
      zip([types, part, { name: 'word/media/a.bin', content: Buffer.alloc(20 * 1024 * 1024) }]),
      'archiveTooLarge',
    ],
    [
      'it declares less than it holds',
      zip([types, { ...part, content: Buffer.alloc(3 * 1024 * 1024, 'x'), claims: 100 }]),
      'broken',
    ],
    [
      'it holds too many entries',
      zip([
        types,
        part,
        ...Array.from({ length: 2_100 }, (_, at) => ({ name: `a/${at}.xml`, content: Buffer.from('x') })),
      ]),
      'archiveTooLarge',
    ],
    [
      'a name leads out of it',
      zip([types, part, { name: '../../etc/passwd', content: Buffer.from('x') }]),
      'archiveUnsafe',
    ],
    ['a name is absolute', zip([types, part, { name: '/etc/passwd', content: Buffer.from('x') }]), 'archiveUnsafe'],
    [
      'an entry is a link',
      zip([types, part, { name: 'word/link', content: Buffer.from('/etc/passwd'), mode: 0o120777 }]),
      'archiveUnsafe',
    ],
    ['a name comes twice', zip([types, part, { ...part, name: 'Word/Document.xml' }]), 'archiveUnsafe'],
    ['an entry is encrypted', zip([types, { ...part, flags: 0x801 }]), 'encrypted'],
    ['it is cut off', good.subarray(0, good.length - 60), 'broken'],
    ['it is some other archive', zip([{ name: 'readme.md', content: Buffer.from('x') }]), 'unknownFormat'],
  ])('because %s', (_, bytes, code) => refused(bytes, code));
});

describe('a file is told by its content', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a file of more than 10 MB', Buffer.alloc(largestFile + 1, 'a'), 'tooLarge'],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'unknownFormat'],
    ['RTF', Buffer.from('{\\rtf1 план}'), 'unknownFormat'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknownFormat'],
    [
      'a document behind a password',
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['an old .doc', Buffer.concat([compound, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]), 'oldFormat'],
    ['text with a zero byte', Buffer.from('№\tМероприятие\tСрок\n1\t\u0000\t2022'), 'badCharacters'],
    [
      'UTF-16 with half a character',
      Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('№\t\ud800\tСрок', 'utf16le')]),
      'badCharacters',
    ],
    [
      'a document that is no XML',
      zip([types, { name: 'word/document.xml', content: Buffer.from('<w:document><w:body>') }]),
      'broken',
    ],
    ['a document without a table', docx('<w:p><w:r><w:t>Письмо</w:t></w:r></w:p>'), 'noTable'],
    [
      'a table of something else',
      docx(`<w:tbl>${row('Фамилия', 'Телефон')}${row('Иванова', '123')}</w:tbl>`),
      'tableNotRecognised',
    ],
    ['a header with nothing below it', docx(`<w:tbl>${header}</w:tbl>`), 'tableNotRecognised'],
    [
      'a cell that never ends',
      docx(`<w:tbl>${header}${row('1.', 'я'.repeat(30_000), '2022', 'ОМС')}</w:tbl>`),
      'textTooLong',
    ],
  ])('%s is refused', (_, bytes, code) => refused(bytes, code));

  test('text in the old Russian encoding is read', async () => {
    const cyrillic = (text: string): Buffer =>
      Buffer.from(
        [...text].map((sign) => {
          const code = sign.charCodeAt(0);
          return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
        }),
      );
    const outcome = await readFile(cyrillic('Номер\tМероприятие\tСрок\tИсполнитель\n1.\tОбучение\t2022\tМинтруда'));
    expect(outcome).toMatchObject({ ok: true, reading: { measures: [{ title: 'Обучение' }] } });
  });
});

/** Milliseconds of the processor that something took, so that a busy machine does not make it look slow. */
const worked = async (work: () => Promise<void>): Promise<number> => {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
};

describe('5,000 rows are refused at once', () => {
  const quickly = async (bytes: Buffer): Promise<void> => {
    expect(await worked(() => refused(bytes, 'tooManyRows'))).toBeLessThan(1_500);
  };
  const rows = Array.from({ length: 5_000 }, (_, at) => [`${at + 1}.`, 'Мероприятие', '2022', 'ОМС']);

  test('in a Word document', () =>
    quickly(docx(`<w:tbl>${header}${rows.map((cells) => row(...cells)).join('')}</w:tbl>`)));

  test('in text', () =>
    quickly(Buffer.from(['№\tМероприятие\tСрок\tИсполнитель', ...rows.map((cells) => cells.join('\t'))].join('\n'))));

  test('in text as Word copies it', () =>
    quickly(
      Buffer.from(
        [['№', 'Мероприятие', 'Срок', 'Исполнитель'], ...rows]
          .flat()
          .map((cell) => `\t${cell}`)
          .join('\n'),
      ),
    ));

  test('in a workbook', async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('План').addRows([['№', 'Мероприятие', 'Срок', 'Исполнитель'], ...rows]);
    await quickly(Buffer.from(await workbook.xlsx.writeBuffer()));
  });
});

test('the 33 measures are read from their document well within two seconds', async () => {
  const bytes = await bytesOf(new URL('../../../prisma/demo/documents/roadmap-2021-2024.docx', import.meta.url));
  const work = async (): Promise<void> => expect(await readFile(bytes)).toMatchObject({ ok: true });
  expect(await worked(work)).toBeLessThan(2_000);
});

test('each refusal has its own sentence', () => {
  expect(new Set(fileRefusals.map(refusalSentence)).size).toBe(fileRefusals.length);
});
