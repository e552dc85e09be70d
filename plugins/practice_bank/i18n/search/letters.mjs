// Letters of a word made comparable; `letters.py` says the same.
import { LETTERS } from "./letter-tables.mjs";

/** Letters of a word that are read; what is longer is no word. */
export const LONGEST = 64;
const OTHER = new RegExp(`[^\\p{L}\\p{N}]+|[${LETTERS.apostrophes}]+`, "gu");
const MIXED = new RegExp(`^(?=.*[\\u0400-\\u052f])(?=.*[${lookalikes()}])[\\u0400-\\u052f${lookalikes()}]+$`, "u");

function lookalikes() {
  return Object.keys(LETTERS.lookalikes).join("");
}

/** Write letters by a table; those it lacks stay. */
export function translate(text, table) {
  return Array.from(text, (letter) => (Object.hasOwn(table, letter) ? table[letter] : letter)).join("");
}

/** Write the Kazakh letters, and ё, as one types without a Kazakh keyboard: `әдіс` is `адис`. */
export function fold(word) {
  return translate(word, LETTERS.fold);
}

/** Letters and digits of a word, in lower case, with Latin look-alikes repaired; at most 64 of them. */
export function cleanWord(written) {
  const letters = cut(keepLetters(written.normalize("NFC")));
  return cut(keepLetters(repairLookalikes(letters).toLowerCase()));
}

function keepLetters(text) {
  return text.replace(OTHER, "");
}

function cut(text) {
  return Array.from(text).slice(0, LONGEST).join("");
}

function repairLookalikes(text) {
  return text.replace(/[\p{L}\p{Nl}\p{No}]+/gu, (run) => (MIXED.test(run) ? translate(run, LETTERS.lookalikes) : run));
}
