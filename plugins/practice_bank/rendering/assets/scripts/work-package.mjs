// A Word file as a package of parts, measured before anything unpacks it: what a package says of its sizes may be a lie. Pure.

const SIGNS = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 };
const END_LENGTH = 22; // bytes
const STEP = 16 * 1024; // bytes unpacked at once: sixteen megabytes at the very most

/**
 * List the parts of a package by its directory.
 * @param {Uint8Array} bytes
 * @returns {{name: string, method: number, size: number, data: Uint8Array}[]} `size`: of the part unpacked, as the package says.
 * @throws {Error} Where the directory is not what Word writes: programs would read it in different ways.
 */
export function listParts(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes);
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  if (place + view.getUint32(end + 12, true) !== end) throw new Error("the directory stands elsewhere");
  const parts = [];
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(place, true) !== SIGNS.entry) throw new Error("the directory is cut off");
    parts.push(readPart(bytes, view, place));
    place += 46 + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(place + offset, true), 0);
  }
  if (place !== end) throw new Error("the directory holds more than it says");
  return parts;
}

function findEnd(bytes) {
  for (let place = bytes.length - 4; place >= 0 && place > bytes.length - END_LENGTH - 65536; place -= 1) {
    if (bytes[place] === 0x50 && bytes[place + 1] === 0x4b && bytes[place + 2] === 5 && bytes[place + 3] === 6) return place;
  }
  throw new Error("no directory");
}

function readPart(bytes, view, place) {
  const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + view.getUint16(place + 28, true)));
  const start = view.getUint32(place + 42, true);
  if (view.getUint32(start, true) !== SIGNS.part) throw new Error(`${name}: not where the directory says`);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const data = bytes.subarray(from, from + view.getUint32(place + 20, true));
  return { name, method: view.getUint16(place + 10, true), size: view.getUint32(place + 24, true), data };
}

/** Whether a part unpacks to as many bytes as its package says. Unpacking ends where it becomes more, and keeps nothing. */
export function isTrue({ method, size, data }, fflate) {
  if (method === 0) return data.length === size;
  if (method !== 8) return false;
  let length = 0;
  const inflate = new fflate.Inflate((piece) => {
    length += piece.length;
  });
  for (let place = 0; place < data.length && length <= size; place += STEP) {
    inflate.push(data.subarray(place, place + STEP), place + STEP >= data.length);
  }
  return length === size;
}
