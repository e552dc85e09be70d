// Russian words to their keys; `russian.py` does the same, step by step.
import { fold } from "./letters.mjs";
import { RUSSIAN } from "./russian-tables.mjs";

const SHORT_NOUN = 5;
const SHORTEST_PARTICIPLE = 5;
const SHORTEST_TAILED = 3;
const CLASSES = Object.entries(RUSSIAN).filter(([, rows]) => Array.isArray(rows));
const ENDINGS = new Map(CLASSES.map(([name, rows]) => [name, readEndings(rows)]));
const SHORT_NOUNLIKE = new Set(RUSSIAN.shortNounlike.split(" "));
const NOUNLIKE = new Set(RUSSIAN.nounlike.split(" "));
const CLOSED = new Map(
  Object.entries(RUSSIAN.closed).flatMap(([word, forms]) => forms.split(" ").map((form) => [form, fold(word)])),
);

/** Folded keys of a clean word: Snowball's stem, and a second one for what may be a noun or a participle. */
export function russianKeys(written) {
  const word = fold(written);
  if (CLOSED.has(word)) return [CLOSED.get(word)];
  const stem = stemRussian(word);
  const key = normalise(stem);
  const rival = normalise(readNoun(word, stem) ?? readParticiple(word, stem) ?? stem);
  return rival === key ? [key] : [key, rival];
}

function readNoun(word, stem) {
  const ending = word.slice(stem.length);
  if (SHORT_NOUNLIKE.has(ending)) return Array.from(stem).length <= SHORT_NOUN ? word : null;
  if (!NOUNLIKE.has(ending)) return null;
  const [start] = findRegions(word);
  const noun = strip(word.slice(start), "noun");
  return noun === null ? word : word.slice(0, start) + noun;
}

function readParticiple(word, stem) {
  if (!stem.endsWith("ен") || Array.from(stem).length <= SHORTEST_PARTICIPLE) return null;
  return word.startsWith("ност", stem.length) ? null : stem.slice(0, -2);
}

function normalise(stem) {
  for (const [tail, plain] of Object.entries(RUSSIAN.tails)) {
    if (!stem.endsWith(tail) || Array.from(stem).length - tail.length + plain.length <= SHORTEST_TAILED) continue;
    stem = stem.slice(0, -tail.length) + plain;
  }
  const [before, vowel, last] = Array.from(stem).slice(-3);
  const isFleeting = Array.from(stem).length > 3 && RUSSIAN.fleeting.includes(last) && "ое".includes(vowel);
  return isFleeting && !RUSSIAN.vowels.includes(before) ? stem.slice(0, -2) + last : stem;
}

/** Strip a word with ё folded as Snowball does. */
export function stemRussian(word) {
  const [start, deep] = findRegions(word);
  const head = word.slice(0, start);
  let tail = stripInflection(word.slice(start)).replace(/и$/, "");
  const shorter = strip(tail, "derivation");
  if (shorter !== null && head.length + shorter.length >= deep) tail = shorter;
  return head + tidy(tail);
}

function findRegions(word) {
  const edges = [];
  let vowel = false;
  for (let place = 0; place < word.length; place++) {
    if (RUSSIAN.vowels.includes(word[place]) === vowel) continue;
    vowel = !vowel;
    edges.push(place + 1);
  }
  return [edges[0] ?? word.length, edges[3] ?? word.length];
}

function stripInflection(tail) {
  const gerund = strip(tail, "gerund");
  if (gerund !== null) return gerund;
  const plain = strip(tail, "reflexive") ?? tail;
  const adjective = strip(plain, "adjective");
  if (adjective !== null) return strip(adjective, "participle") ?? adjective;
  return strip(plain, "verb") ?? strip(plain, "noun") ?? plain;
}

function strip(tail, name) {
  const found = ENDINGS.get(name).find(([ending]) => tail.endsWith(ending));
  if (!found) return null;
  const rest = tail.slice(0, -found[0].length);
  return !found[1] || /[ая]$/.test(rest) ? rest : null;
}

function readEndings(rows) {
  const [bound, free] = rows.map((row) => row.split(" ").filter(Boolean));
  const all = [...bound.map((ending) => [ending, true]), ...free.map((ending) => [ending, false])];
  return all.sort((one, other) => other[0].length - one[0].length);
}

function tidy(tail) {
  const shorter = strip(tail, "superlative");
  if (shorter !== null) return shorter.replace(/нн$/, "н");
  return tail.endsWith("нн") ? tail.slice(0, -1) : tail.replace(/ь$/, "");
}
