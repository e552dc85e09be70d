// What a word was meant to be: written in Latin letters, or typed in the wrong layout; `respell.py` says the same.
import { LETTERS } from "./letter-tables.mjs";
import { translate } from "./letters.mjs";

const LATIN = new RegExp(Object.keys(LETTERS.latin).sort((one, other) => other.length - one.length).join("|"), "gu");
const LAYOUT = Object.entries(LETTERS.layout);
const CYRILLIC_KEYS = Object.fromEntries(LAYOUT.map(([key, letter]) => [letter, key]).reverse());
const DIGITS = Object.fromEntries(LAYOUT.filter(([key]) => /\d/.test(key)));

/** A word in the Kazakh Latin alphabet of 2021, or transliterated, in folded Cyrillic; after a vowel `i`, `y` may be й. */
export function fromLatin(word) {
  const plain = word.toLowerCase().replace(LATIN, (letters) => LETTERS.latin[letters]);
  const short = plain.replace(/([аеоуы])и/g, "$1й").replace(/й([яю])/g, "$1");
  return [...new Set([plain, short, short.replace(/([аеоу])ы/g, "$1й")])];
}

/** What keys of a Latin keyboard write in the Kazakh layout: the Russian one, and letters in the digit row. */
export function fromLatinKeys(typed) {
  return translate(typed.toLowerCase(), LETTERS.layout);
}

/** What keys of the Kazakh or the Russian layout write in Latin: `ишдшь` is `bilim`. */
export function fromCyrillicKeys(typed) {
  return translate(typed.toLowerCase(), CYRILLIC_KEYS);
}

/** What the digit row of the Russian layout writes in the Kazakh one: `2діс` is `әдіс`. */
export function fromRussianKeys(typed) {
  return translate(typed, DIGITS);
}
