// Pictures and other files to give along: what they are, what they are called, how large they may be.

const HEADS = { png: [0x89, 0x50, 0x4e, 0x47], jpg: [0xff, 0xd8, 0xff], gif: [0x47, 0x49, 0x46, 0x38], webp: [0x52, 0x49, 0x46, 0x46], pdf: [0x25, 0x50, 0x44, 0x46] };
const PICTURES = new Set(["png", "jpg", "jpeg", "gif", "webp"]);
const TYPES = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp" };
const LARGE = { side: 2000, bytes: 1024 * 1024 };
const QUALITY = 0.85;
const MEBIBYTE = 1024 * 1024;

export function endingOf(name) {
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}

export function isPicture(name) {
  return PICTURES.has(endingOf(name));
}

/** The type a browser shows a picture by. */
export function pictureType(name) {
  return TYPES[endingOf(name)] ?? "application/octet-stream";
}

/** Megabytes as people write them. */
export function megabytes(size) {
  return Math.max(0.1, Math.round((size / MEBIBYTE) * 10) / 10).toFixed(1);
}

/**
 * Say why a file cannot be given along.
 * @returns {{code: string, words: object} | null}
 */
export function judgeGiven(name, bytes, { types, limit, advised }) {
  const ending = endingOf(name);
  if (!types.includes(ending)) return { code: "PB514", words: { file: name, allowed: types.join(", ") } };
  const head = HEADS[ending === "jpeg" ? "jpg" : ending];
  if (head && !head.every((sign, place) => bytes[place] === sign)) return { code: "PB513", words: { file: name, ending } };
  const size = megabytes(bytes.length);
  if (bytes.length > limit) return { code: "PB515", words: { file: name, size, limit: Math.round(limit / MEBIBYTE) } };
  return bytes.length > advised ? { code: "PB516", words: { file: name, size, limit: Math.round(advised / MEBIBYTE) } } : null;
}

/** A name that is free and safe: Latin letters, digits and hyphens. `latin` writes other letters in Latin ones. */
export function nameFile(name, taken, latin) {
  const ending = endingOf(name) === "jpeg" ? "jpg" : endingOf(name);
  const stem = latin(name.slice(0, name.length - endingOf(name).length).replace(/\.$/, "")).slice(0, 40);
  for (let number = 1; ; number += 1) {
    const made = `${stem}${number > 1 ? `-${number}` : ""}.${ending}`;
    if (!taken.has(made)) return made;
  }
}

/**
 * Make a photograph of a phone as large as a page needs; what it says of its place and camera goes with that.
 * @returns {Promise<Uint8Array>} The bytes as they were where they are small already, or cannot be drawn.
 */
export async function shrinkPicture(name, bytes) {
  const ending = endingOf(name);
  if (ending === "gif" || typeof createImageBitmap !== "function") return bytes;
  const picture = await createImageBitmap(new Blob([bytes], { type: pictureType(name) }));
  const scale = Math.min(1, LARGE.side / Math.max(picture.width, picture.height));
  const isPhoto = ending === "jpg" || ending === "jpeg";
  if (scale === 1 && !isPhoto && bytes.length <= LARGE.bytes) return bytes;
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise((resolve) => canvas.toBlob(resolve, pictureType(name), QUALITY));
  return drawn ? new Uint8Array(await drawn.arrayBuffer()) : bytes;
}
