/*
 * The part of CBOR (RFC 8949) that is needed to regroup the items of an array without decoding them.
 */

const numberType = 0;
const textType = 3;
const arrayType = 4;
const mapType = 5;

/** The items of an array, each still encoded. Throws if the bytes are not an array or end too early. */
export function itemsOf(bytes: Buffer): Buffer[] {
  const head = headAt(bytes, 0);
  if (head.type !== arrayType) throw new Error('Expected a CBOR array');
  const items: Buffer[] = [];
  let at = head.end;
  const isEnd = () => (head.value === undefined ? bytes[at] === breakByte : items.length === head.value);
  while (!isEnd()) {
    const end = endOf(bytes, at);
    if (end > bytes.length) throw new Error('The bytes end before their CBOR item, out of range');
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The text of an item. Throws if the item is not a text. */
export function textOf(item: Buffer | undefined): string {
  const head = item && headAt(item, 0);
  if (!head || head.type !== textType || head.value === undefined) throw new Error('Expected a CBOR text');
  return item.subarray(head.end, head.end + head.value).toString('utf8');
}

/** The number of an item, from 0. Throws if the item is not such a number. */
export function numberOf(item: Buffer): number {
  const { type, value } = headAt(item, 0);
  if (type !== numberType || value === undefined) throw new Error('Expected a CBOR number');
  return value;
}

export function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([encodeHead(textType, bytes.length), bytes]);
}

/** An array of items that are already encoded. */
export function encodeArray(items: readonly Buffer[]): Buffer {
  return Buffer.concat([encodeHead(arrayType, items.length), ...items]);
}

const breakByte = 0xff;

interface Head {
  type: number;
  /** Undefined if the length is indefinite: a break byte ends the item. */
  value: number | undefined;
  end: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [type, low] = [first >> 5, first & 31];
  if (low < 24) return { type, value: low, end: at + 1 };
  if (low === 31) return { type, value: undefined, end: at + 1 };
  const size = 2 ** (low - 24);
  if (size > 8) throw new Error('Not a CBOR item');
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { type, value, end: at + 1 + size };
}

function endOf(bytes: Buffer, at: number): number {
  const { type, value, end } = headAt(bytes, at);
  if (type === 2 || type === textType) {
    if (value === undefined) throw new Error('Texts in parts are not read');
    return end + value;
  }
  if (type !== arrayType && type !== mapType) return type === 6 ? endOf(bytes, end) : end;
  let next = end;
  if (value === undefined) {
    while (bytes[next] !== breakByte) next = endOf(bytes, next);
    return next + 1;
  }
  for (let left = type === mapType ? 2 * value : value; left > 0; left--) next = endOf(bytes, next);
  return next;
}

function encodeHead(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  const [code, size] = value < 0x1_00 ? [24, 1] : value < 0x1_00_00 ? [25, 2] : [26, 4];
  const head = Buffer.alloc(1 + size);
  head.writeUInt8((type << 5) | code, 0);
  head.writeUIntBE(value, 1, size);
  return head;
}
