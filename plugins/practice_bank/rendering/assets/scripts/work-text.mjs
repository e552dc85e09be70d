// What `practice-bank check` finds in a text, found while it is written. Pure: no page is needed.
// A finding is `{code, words}`: a code of the checks, and what fills the placeholders of its message.

import { LETTERS } from "./letter-tables.mjs";

const LATIN = Object.keys(LETTERS.lookalikes).join("");
const CYRILLIC = "\\u0400-\\u052f";
const MIXED = new RegExp(
  `(?<!\\p{L})(?=[${LATIN}]*[${CYRILLIC}])(?=[${CYRILLIC}]*[${LATIN}])[${CYRILLIC}${LATIN}]+(?!\\p{L})`, "gu",
);
const NOT_WORDS = /https?:\/\/\S+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_.-]+|(?<=\])\([^)\n]*\)|(?<=\]:)[^\n]*|<[^<>\n]*>|\S*[/\\]\S*\.[\p{L}\p{N}_]+/gu;
const KAZAKH = /[әғқңөұүһі]/g;
const FEW_LETTERS = 60;
const [UNTRANSLATED, MIXED_SHARE] = [0.03, 0.08];
const LETTERS_TO_TELL = 20;

const FENCED = /^(~{3,}|`{3,})[^\n]*\n[\s\S]*?(?<=\n)\1[ ]*$/gm;
const SPAN = /(?<![\\`])(`+)(?!`)[\s\S]+?(?<!`)\1(?!`)/g;

const NUMBER = /(?<![\p{L}\p{N}_.,-])(\d{6})[ -]?(\d{6})(?![\p{L}\p{N}_-])/gu;
const PHONE = /(?<![\p{L}\p{N}_+-])(?:\+7|8|7)[ \u00a0(-]{0,3}7\d{2}[ \u00a0)-]{0,3}\d{3}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?![\p{L}\p{N}_-])/gu;
const MAIL = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const DANGEROUS = "script|iframe|img|svg|object|embed|style|link|meta|base|form|input|button|video|audio|body|html|math|details";
const ATTRIBUTES = "on[a-z]+|style|class|id|href|src|srcset|target|rel|width|height|align|title|alt|role|lang|dir|name|type|data-[\\w-]+|aria-[\\w-]+";
const SUSPECT = new RegExp(
  "(?<html></?(?![a-z][a-z0-9+.-]*://)[a-z][a-z0-9:_-]*(?:[\\s/]+[a-z_:@*#[(][^<>]*)?\\s*/?>" +
    `|</?(?:${DANGEROUS})(?=[\\s/>]|$)|<(?:![a-z[]|\\?[a-z])[^<>]*>?)` +
    "|(?<attributes>\\{:[^{}\\n]{0,300}\\}|\\{\\s*[#.][a-z][\\w-]*[^{}\\n]{0,300}\\}" +
    `|\\{[^{}\\n]{0,300}?(?<![\\w-])(?:${ATTRIBUTES})\\s*=[^{}\\n]{0,300}\\})` +
    "|(?<macro>-{1,2}8<-{1,2}[^\\n]*|\\{%[\\s\\S]{0,300}?%\\}|\\{\\{[\\s\\S]{0,300}?\\}\\}|\\{![^{}\\n]{0,300}!\\}|\\{#[\\s\\S]{0,300}?#\\})",
  "gi",
);
const CODES = { html: "PB501", attributes: "PB502", macro: "PB504" };
const COMMENT = /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g;
const ESCAPED = /\\[<{]/g; // a sign that is shown as it is
const HEADING = /^ {0,3}(#{1,6})[ \t]*([^\n#][^\n]*)$/gm;

const LINK = /(!?)\[([^\]\n]*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)/g;
const AUTOLINK = /<(http:[^>\s]+)>/gi;
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;
const SAFE = new Set(["https", "http", "mailto", "tel"]);
const OWN = new Set(["act", "event", "news", "question", "record"]);

/** Words that mix Cyrillic with Latin look-alikes. */
export function findLookalikes(text) {
  return [...text.matchAll(MIXED)].map((match) => match[0]);
}

/** Write the look-alikes of mixed words in Cyrillic; words of one script stay. */
export function repairLookalikes(text) {
  return text.replace(MIXED, (word) => [...word].map((letter) => LETTERS.lookalikes[letter] ?? letter).join(""));
}

/** Share of Kazakh letters among the letters of a text, and the number of letters. */
export function kazakhShare(text) {
  const lower = text.toLowerCase();
  const letters = lower.match(/\p{L}/gu)?.length ?? 0;
  return [letters ? (lower.match(KAZAKH)?.length ?? 0) / letters : 0, letters];
}

/** `kk` or `ru`; empty where a text has too few letters to tell. */
export function guessLanguage(text) {
  const [share, letters] = kazakhShare(text);
  if (share >= UNTRANSLATED) return "kk";
  return letters >= LETTERS_TO_TELL && /[а-яё]/i.test(text) ? "ru" : "";
}

/** Whether a whole text in Kazakh is Kazakh. */
export function findForeign(text) {
  const [share, letters] = kazakhShare(maskCode(text));
  if (letters < FEW_LETTERS || share >= MIXED_SHARE) return [];
  return [{ code: share >= UNTRANSLATED ? "PB418" : "PB417", words: { share: (share * 100).toFixed(1) } }];
}

/** Blank out code; all else stays in its place. */
export function maskCode(text) {
  const blank = (code) => code.replace(/[^\n]/g, " ");
  return text.replace(FENCED, blank).replace(SPAN, blank);
}

/** What is wrong with the Markdown of a section. `files` are names of what is given along, `files/plan.png`. */
export function findInText(text, files = new Set()) {
  const prose = maskCode(text);
  const comments = [...prose.matchAll(COMMENT)].map(([text]) => ({ code: /^<!--?-?>/.test(text) ? "PB501" : "PB525", words: { text: shorten(text, 40) } }));
  const plain = prose.replace(COMMENT, "");
  const letters = prose.replace(NOT_WORDS, (found) => found.replace(/\S/g, " "));
  return [
    ...comments,
    ...findSuspects(plain.replace(ESCAPED, "  ")),
    ...findAddresses(plain, files),
    ...findHeadings(plain),
    ...findLookalikes(letters).map(sayWord),
    ...findPersonal(text),
  ];
}

/** What is wrong with a text of a field; `byHand`: its words are for people, so their letters count. */
export function findInField(text, byHand) {
  const suspects = /[<{]/.test(text) ? findSuspects(text).filter(({ code }) => code !== "PB502") : [];
  return [...suspects, ...(byHand ? findLookalikes(text).map(sayWord) : []), ...findPersonal(text)];
}

function sayWord(word) {
  const letters = [...new Set([...word].filter((letter) => LETTERS.lookalikes[letter]))].sort();
  return { code: "PB416", words: { word, right: repairLookalikes(word), letters: letters.join(", ") } };
}

function findSuspects(text) {
  const open = new Map();
  const found = [];
  for (const match of text.matchAll(SUSPECT)) {
    const kind = Object.keys(CODES).find((name) => match.groups[name] !== undefined);
    const name = /^<\/?([a-z][a-z0-9:_-]*)/i.exec(match[0])?.[1].toLowerCase() ?? "";
    if (match[0].startsWith("</") && open.get(name)) {
      open.set(name, open.get(name) - 1);
      continue;
    }
    open.set(name, (open.get(name) ?? 0) + 1);
    found.push({ code: CODES[kind], words: { text: shorten(match[0]) } });
  }
  return found;
}

function findHeadings(text) {
  let above = 2;
  const found = [];
  for (const [, signs, heading] of text.matchAll(HEADING)) {
    const level = signs.length;
    if (level === 1) found.push({ code: "PB413", words: { heading } });
    else if (level > above + 1) found.push({ code: "PB414", words: { heading, level, above } });
    above = level;
  }
  return found;
}

function findAddresses(text, files) {
  const found = [...text.matchAll(AUTOLINK)].map(([, url]) => ({ code: "PB506", words: { url: shorten(url) } }));
  for (const [, sign, words, url] of text.matchAll(LINK)) {
    if (sign && !words.trim()) found.push({ code: "PB509", words: { url: shorten(url) }, file: url });
    const code = judgeAddress(url, Boolean(sign), files);
    if (code) found.push({ code, words: { url: shorten(url), suggestion: "" } });
  }
  return found;
}

function judgeAddress(url, isPicture, files) {
  const scheme = readScheme(url);
  if (OWN.has(scheme) && !isPicture) return "";
  if (scheme && !SAFE.has(scheme)) return "PB503";
  if (scheme) return isPicture ? "PB510" : scheme === "http" ? "PB506" : "";
  if (plainAddress(url).replaceAll("\\", "/").startsWith("//")) return isPicture ? "PB510" : "PB503";
  const path = plainAddress(url.split(/[#?]/)[0]);
  if (!path) return isPicture || !url.includes("#") ? "PB507" : "";
  if (path.startsWith("/") || path.includes("\\")) return "PB511";
  if (files.has(path.replace(/^\.\//, ""))) return "";
  return path.startsWith("../") ? "" : "PB507";
}

/** The scheme a browser would see, however it is disguised; empty where there is none. */
export function readScheme(url) {
  let plain = unescapeHtml(unescapeHtml(url));
  for (let time = 0; time < 2; time += 1) {
    plain = plainAddress(plain);
    const match = /^([a-z][a-z0-9+.-]*):/i.exec(plain);
    if (match) return match[1].toLowerCase();
  }
  return "";
}

function plainAddress(url) {
  try {
    return decodeURIComponent(unescapeHtml(url)).replace(INVISIBLE, "");
  } catch {
    return url.replace(INVISIBLE, "");
  }
}

function unescapeHtml(text) {
  const named = { amp: "&", colon: ":", tab: "\t", newline: "\n", lpar: "(", rpar: ")", sol: "/", bsol: "\\" };
  const point = (number) => (number <= 0x10ffff ? String.fromCodePoint(number) : "");
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code) => point(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code) => point(Number(code)))
    .replace(/&([a-z]+);/gi, (whole, name) => named[name.toLowerCase()] ?? whole);
}

/** Personal numbers, phones and e-mails, masked. */
export function findPersonal(text) {
  const numbers = [...text.matchAll(NUMBER)].filter(([, day, rest]) => isPersonalNumber(day + rest));
  const said = (code) => ([found]) => ({ code, words: { text: mask(found) } });
  return [...numbers.map(said("PB522")), ...[...text.matchAll(PHONE)].map(said("PB523")), ...[...text.matchAll(MAIL)].map(said("PB524"))];
}

/** Whether twelve digits are an IIN: a day of birth, a century from 1 to 6, and the right check digit. */
export function isPersonalNumber(number) {
  const digits = [...number].map(Number);
  const [month, day] = [Number(number.slice(2, 4)), Number(number.slice(4, 6))];
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] || digits[6] < 1 || digits[6] > 6) return false;
  const control = (weights) => weights.reduce((sum, weight, place) => sum + weight * digits[place], 0) % 11;
  const first = control(FIRST);
  return (first === 10 ? control(SECOND) : first) === digits[11];
}

function mask(text) {
  const at = text.indexOf("@");
  return at >= 0 ? `${text.slice(0, 1)}…@${text.slice(at + 1)}` : `${text.slice(0, 4)}…${text.slice(-2)}`;
}

function shorten(text, most = 60) {
  const line = text.split(/\s+/).join(" ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
