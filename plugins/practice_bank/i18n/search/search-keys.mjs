// The search language in the browser: words to the keys under which search finds them, and what a query may mean.
// `keys.py` and `queries.py` say the same.
import { foldedKeys, kazakhKeys, normalise } from "./kazakh.mjs";
import { LONGEST, cleanWord, fold } from "./letters.mjs";
import { fromCyrillicKeys, fromLatin, fromLatinKeys, fromRussianKeys } from "./respell.mjs";
import { russianKeys } from "./russian.mjs";
import { splitWords } from "./words.mjs";

const LONGEST_QUERY = 32;
const SHORTEST_STEM = 3;
const KAZAKH = /[әғқңөұүһі]/;
const LATIN = /[A-Za-zÀ-ſƏəǴǵ]/;
const CYRILLIC = /[\u0400-\u052f]/;
const ALL_CYRILLIC = /^[\u0400-\u052f]+$/;
const ALL_KEYS = /^[a-z]+$/;
const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const PLAIN_COMPOUND = /^[^\p{L}\p{N}]*[\p{L}\p{N}]{2,}(?:-[\p{L}\p{N}]{2,})+[^\p{L}\p{N}]*$/u;

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
  if (locale === "kk" || (locale === "ru" && KAZAKH.test(letters))) return kazakhKeys(letters);
  return locale === "ru" ? russianKeys(letters) : [fold(letters)];
}

/**
 * Read a query for the index of a locale: its words, at most 32, each with what it may mean, likeliest first.
 *
 * For each word take the first meaning of which the index knows a key or a prefix (`chooseMeaning`) and search for all
 * of its keys and prefixes; words are joined by "and". Prefixes are there only where the word is unfinished, that is
 * the last and nothing follows it, or is of another language.
 *
 * @param {string} text What a reader typed.
 * @param {string} locale Of the index.
 * @returns {{word: string, start: number, end: number, keys: string[],
 *   meanings: {keys: string[], prefixes: string[]}[]}[]} `keys` are those of all meanings.
 */
export function queryKeys(text, locale) {
  const words = splitQuery(text).slice(0, LONGEST_QUERY);
  return words.map((word) => {
    const meanings = findMeanings(word.text, locale, word.end === text.length);
    const keys = unique(meanings.flatMap((meaning) => meaning.keys));
    return { word: word.text, start: word.start, end: word.end, keys, meanings };
  });
}

/** The likeliest meaning an index knows anything of; `knows(term, isPrefix)` asks the index. */
export function chooseMeaning(word, knows) {
  const isKnown = ({ keys, prefixes }) =>
    keys.some((key) => knows(key, false)) || prefixes.some((prefix) => knows(prefix, true));
  return word.meanings.find(isKnown) ?? null;
}

function splitQuery(text) {
  const found = [];
  for (const { 0: chunk, index } of text.matchAll(/[^\s\x1c-\x1f\x85]+/g)) {
    const words = splitWords(chunk).map((w) => ({ text: w.text, start: index + w.start, end: index + w.end }));
    const whole = { text: chunk, start: index, end: index + chunk.length };
    found.push(...(words.length && isTypedBlindly(chunk, words) ? [whole] : words));
  }
  return found;
}

function isTypedBlindly(chunk, words) {
  if (Array.from(chunk).length > LONGEST || (words.length === 1 && words[0].text === chunk)) return false;
  if (!LATIN.test(chunk) || PLAIN_COMPOUND.test(chunk)) return false;
  return ALL_CYRILLIC.test(fromLatinKeys(chunk));
}

function findMeanings(typed, locale, unfinished) {
  const plain = splitWords(typed).map((word) => word.text);
  const found = [
    makeMeaning(plain, findLikelyKeys, locale, unfinished),
    ...findSpellings(typed, plain).map((words) => makeMeaning(words, findKeys, locale, unfinished)),
  ];
  if (locale === "kk") found.push({ keys: [], prefixes: plain.flatMap(russianStem) });
  const seen = new Map(found.map((meaning) => [JSON.stringify(meaning), meaning]));
  return [...seen.values()].filter(({ keys, prefixes }) => keys.length || prefixes.length);
}

function findSpellings(typed, words) {
  if (LATIN.test(typed)) {
    // A comma is б on that keyboard: the whole goes before the whole without its marks, that before its parts.
    const cyrillic = (parts) => parts.map(fromLatinKeys).filter((spelled) => ALL_CYRILLIC.test(spelled));
    return [words.flatMap(fromLatin), cyrillic([typed]), cyrillic([typed.replace(MARKS_AROUND, "")]), cyrillic(words)];
  }
  const latin = words.map(fromCyrillicKeys).filter((spelled) => ALL_KEYS.test(spelled));
  return [words, words.filter((word) => CYRILLIC.test(word)).map(fromRussianKeys), latin, latin.flatMap(fromLatin)];
}

function makeMeaning(words, keysOf, locale, unfinished) {
  const clean = unique(words.map(cleanWord).filter(Boolean));
  const keys = unique(clean.flatMap((word) => keysOf(word, locale)));
  return { keys, prefixes: unfinished ? unique(clean.flatMap((word) => findPrefixes(word, locale))) : [] };
}

function findLikelyKeys(word, locale) {
  const folded = locale === "kk" && fold(word) === word ? foldedKeys(word).slice(0, 1) : [];
  return [...searchKeys(word, locale), ...folded];
}

function findKeys(word, locale) {
  if (locale === "kk") return [...searchKeys(word, locale), ...foldedKeys(word)];
  if (locale !== "ru") return searchKeys(word, locale);
  const kazakh = foldedKeys(word);
  return [...searchKeys(word, locale), ...kazakh, ...kazakh.flatMap(russianKeys)];
}

function findPrefixes(word, locale) {
  return locale === "kk" ? [fold(word), normalise(word)] : [fold(word)];
}

function russianStem(word) {
  const letters = cleanWord(word);
  const stem = russianKeys(letters)[0];
  return fold(letters) === letters && CYRILLIC.test(letters) && Array.from(stem).length > SHORTEST_STEM ? [stem] : [];
}

function unique(items) {
  return [...new Set(items)];
}
