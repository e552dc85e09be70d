// A Word file as the sections of a work: what kind of file it is, and which of its parts goes where. Pure, but for `readWord`.

import { tidy } from "./work-front.mjs";
import { isTrue, listParts } from "./work-package.mjs";

const MEBIBYTE = 1024 * 1024;
export const LIMITS = { file: 30 * MEBIBYTE, unpacked: 200 * MEBIBYTE, text: 40 * MEBIBYTE };
const PICTURES = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp" };
const BOLD_LONGEST = 90;

/**
 * Say why a file cannot be read as a Word document.
 * @returns {string} `old`, `locked`, `pdf`, `macros`, `large`, `unpacked` (too large then), `damaged`; empty where it can.
 */
export function judgeFile(bytes, fflate) {
  if (bytes.length > LIMITS.file) return "large";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return includesWide(bytes, "EncryptedPackage") ? "locked" : "old";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "damaged";
  try {
    return judgeParts(listParts(bytes), fflate);
  } catch {
    return "damaged";
  }
}

function judgeParts(parts, fflate) {
  if (parts.some(({ name }) => /vbaProject\.bin$/i.test(name))) return "macros";
  const texts = parts.filter(({ name }) => name === "word/document.xml");
  if (!texts.length) return "damaged";
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  if (whole > LIMITS.unpacked || texts.some(({ size }) => size > LIMITS.text)) return "unpacked";
  return parts.every((part) => isTrue(part, fflate)) ? "" : "damaged";
}

function startsWith(bytes, signs) {
  return signs.every((sign, place) => bytes[place] === sign);
}

function includesWide(bytes, name) {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0];
  for (let place = bytes.indexOf(first); place >= 0; place = bytes.indexOf(first, place + 1)) {
    if (wanted.every((sign, n) => bytes[place + n] === sign)) return true;
  }
  return false;
}

/** A heading without case, number, doubled blanks and the punctuation around it: as the checks compare headings. */
export function normaliseHeading(text) {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  return plain.replace(/^\d+[.)]?\s+(?=\D)/, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/**
 * Sort the blocks of a document into sections.
 * @param {{level: number, isBold: boolean, text: string, markdown: string}[]} blocks `level` of a heading, else 0; `isBold`: a short
 *   paragraph all in bold, which may be meant as a heading.
 * @param {{id: string, headings: object}[]} rules Sections of the kind.
 * @returns {{title: string, sections: object, extras: {heading: string, text: string}[], missing: string[]}} Nothing is lost: what
 *   fits no section stands in `extras`, in the order of the file.
 */
export function sortBlocks(blocks, rules) {
  const known = new Map(rules.flatMap(({ id, headings }) => Object.values(headings).flat().map((heading) => [normaliseHeading(heading), id])));
  const found = blocks.map((block) => ((block.level || block.isBold) && known.get(normaliseHeading(block.text))) || "");
  const levels = blocks.filter((block, n) => found[n] && block.level).map(({ level }) => level);
  const sectionLevel = levels.length ? Math.min(...levels) : 2;
  const title = findTitle(blocks, found);
  const parts = [{ id: "", heading: "", lines: [] }];
  blocks.forEach((block, n) => {
    if (n === title) return;
    if (found[n]) parts.push({ id: found[n], heading: block.text, lines: [] });
    else if (block.level && block.level <= sectionLevel) parts.push({ id: "", heading: block.text, lines: [] });
    else parts.at(-1).lines.push(block.level ? `### ${block.text}` : block.markdown);
  });
  return { title: title < 0 ? "" : tidy(blocks[title].text), ...gather(parts, rules) };
}

/** The title is a heading before all sections: the first thing in the file that is one, or is all in bold. */
function findTitle(blocks, found) {
  const first = blocks.findIndex(({ text }) => text);
  return first >= 0 && !found[first] && (blocks[first].level || blocks[first].isBold) ? first : -1;
}

function gather(parts, rules) {
  const sections = {};
  const extras = [];
  for (const { id, heading, lines } of parts) {
    const text = tidy(lines.join("\n\n").replace(/\n{3,}/g, "\n\n"));
    if (id) sections[id] = sections[id] ? `${sections[id]}\n\n${text}` : text;
    else if (text || heading) extras.push({ heading: tidy(heading), text });
  }
  return { sections, extras, missing: rules.filter(({ id, required }) => required && !sections[id]).map(({ id }) => id) };
}

/**
 * Read a Word file.
 * @param {Uint8Array} bytes That `judgeFile` had nothing against.
 * @param {{mammoth: object, TurndownService: Function}} libraries
 * @returns {Promise<{blocks: object[], pictures: {name: string, bytes: Uint8Array}[], dropped: number}>} `dropped`: pictures of a kind
 *   that browsers do not show.
 */
export async function readWord(bytes, { mammoth, TurndownService }) {
  const pictures = [];
  let dropped = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = PICTURES[image.contentType];
    if (!ending) {
      dropped += 1;
      return { src: "" };
    }
    const name = `picture-${pictures.length + 1}.${ending}`;
    const place = pictures.push({ name, words: tidy(image.altText ?? ""), bytes: new Uint8Array() }) - 1;
    pictures[place].bytes = new Uint8Array(await image.readAsArrayBuffer());
    return { src: `files/${name}` };
  });
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h1:fresh", "p[style-name='Название'] => h1:fresh"];
  const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage, styleMap, ignoreEmptyParagraphs: true, externalFileAccess: false });
  const body = new DOMParser().parseFromString(value, "text/html").body;
  const service = prepareTurndown(TurndownService);
  return { blocks: [...body.childNodes].map((node) => makeBlock(node, service)), pictures, dropped };
}

function makeBlock(node, service) {
  const text = tidy(node.textContent ?? "").replace(/\s+/g, " ");
  if (isNotes(node)) return { level: 0, isBold: false, text, markdown: [...node.children].map((note) => writeNote(note, service)).join("\n\n") };
  const level = Number(/^H([1-6])$/.exec(node.nodeName)?.[1] ?? 0);
  return { level: text ? level : 0, isBold: isBold(node, text), text, markdown: service.turndown(node.outerHTML ?? service.escape(node.textContent)).trim() };
}

function isNotes(node) {
  return node.nodeName === "OL" && /^(foot|end)note-/.test(node.firstElementChild?.id ?? "");
}

function writeNote(note, service) {
  return `[^${note.id}]: ${service.turndown(note.innerHTML).replace(/\s*\n+\s*/g, " ").trim()}`;
}

/** Teachers often make headings of a paragraph by making all of it bold. */
function isBold(node, text) {
  if (node.nodeName !== "P" || !text || text.length > BOLD_LONGEST || node.querySelector("img")) return false;
  const bold = [...node.querySelectorAll("strong")].map((each) => each.textContent).join("");
  return tidy(bold).replace(/\s+/g, " ") === text;
}

function prepareTurndown(TurndownService) {
  const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*", codeBlockStyle: "fenced" });
  const escape = service.escape.bind(service);
  // What looks like HTML or a macro in Word is plain text.
  service.escape = (text) => escape(text).replaceAll("<", "\\<").replace(/\{(?=[{%#!:.])/g, "\\{");
  service.addRule("table", { filter: "table", replacement: (_, table) => `\n\n${writeTable(table, service)}\n\n` });
  service.addRule("picture", { filter: "img", replacement: (_, picture) => (picture.getAttribute("src") ? `![](${picture.getAttribute("src")})` : "") });
  service.addRule("note", {
    filter: (node) => node.nodeName === "A" && /^#(foot|end)note-/.test(node.getAttribute("href") ?? ""),
    replacement: (_, link) => (/^#(foot|end)note-ref-/.test(link.getAttribute("href")) ? "" : `[^${link.getAttribute("href").slice(1)}]`),
  });
  service.addRule("raised", { filter: ["sup", "sub"], replacement: (content) => content });
  return service;
}

/** Cells that were merged are repeated as empty ones: Markdown has no others. */
function writeTable(table, service) {
  const rows = [];
  const below = new Map();
  for (const row of table.querySelectorAll("tr")) {
    const cells = [];
    const fill = () => {
      while ((below.get(cells.length) ?? 0) > 0) {
        below.set(cells.length, below.get(cells.length) - 1);
        cells.push("");
      }
    };
    for (const cell of row.children) {
      fill();
      const text = service.turndown(cell.innerHTML).replace(/\s*\n+\s*/g, " ").replaceAll("|", "\\|").trim();
      const [wide, high] = [Number(cell.getAttribute("colspan")) || 1, Number(cell.getAttribute("rowspan")) || 1];
      for (let n = 0; n < Math.min(wide, 50); n += 1) {
        if (high > 1) below.set(cells.length, high - 1);
        cells.push(n ? "" : text);
      }
    }
    fill();
    rows.push(cells);
  }
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  const write = (cells) => `| ${Array.from({ length: width }, (_, n) => cells[n] || " ").join(" | ")} |`;
  const [head = [], ...others] = rows;
  return [write(head), `|${" --- |".repeat(width)}`, ...others.map(write)].join("\n");
}
