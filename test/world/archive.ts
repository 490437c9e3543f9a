import { deflateRawSync } from 'node:zlib';

/** An archive as office documents are one, of entries by their names; whatever is wanted may stand in it. */
export function archive(entries: Readonly<Record<string, Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    // Version, flags (names in UTF-8), method, time, date, checksum, sizes, length of the name, no extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14)]);
    head.writeUInt32LE(offset, 42);
    const body = Buffer.concat([Buffer.from('504b0304', 'hex'), common, title, packed]);
    bodies.push(body);
    directory.push(head, title);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}
