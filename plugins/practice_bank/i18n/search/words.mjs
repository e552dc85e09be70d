// Texts to their words; `words.py` says the same.
import { LETTERS } from "./letter-tables.mjs";

const LETTER = `(?![${LETTERS.apostrophes}])[\\p{L}\\p{N}]`;
const JOINED = `[${LETTERS.joiners}]|[${LETTERS.apostrophes}]+(?=${LETTER})`;
const WORD = new RegExp(`${LETTER}(?:${LETTER}|${JOINED})*`, "gu");
const TAILS = new Set(LETTERS.tails.split(" "));

/**
 * The words of a text in their order; hyphens part words, and an ending after a figure or a Latin word is none.
 *
 * @param {string} text
 * @returns {{text: string, start: number, end: number}[]} `text.slice(start, end)` is the word as written.
 */
export function splitWords(text) {
  const words = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const isTail = /^[0-9A-Za-z][-\u2010\u2011]$/.test(text.slice(Math.max(start - 2, 0), start));
    if (!isTail || !TAILS.has(word.toLowerCase())) words.push({ text: word, start, end: start + word.length });
  }
  return words;
}
