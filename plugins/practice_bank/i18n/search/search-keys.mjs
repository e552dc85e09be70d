// The search language in the browser: words to the keys under which search finds them. `keys.py` says the same.
import { kazakhKeys } from "./kazakh.mjs";
import { cleanWord, fold } from "./letters.mjs";
import { russianKeys } from "./russian.mjs";

const KEYS = { kk: kazakhKeys, ru: russianKeys };

/**
 * Keys of a word for the index of a locale: one, or two where the word can be read in two ways; none without letters.
 *
 * @param {string} word A word as written; what is neither letter nor digit is passed over.
 * @param {string} locale `kk` and `ru` are stemmed; of others only letters are folded.
 * @returns {string[]} Folded keys: `білім` gives `билм`.
 */
export function searchKeys(word, locale) {
  const letters = cleanWord(word);
  if (!letters) return [];
  return Object.hasOwn(KEYS, locale) ? KEYS[locale](letters) : [fold(letters)];
}
