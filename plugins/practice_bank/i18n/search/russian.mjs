// Russian words to their keys; `russian.py` does the same, step by step.
import { fold } from "./letters.mjs";
import { RUSSIAN } from "./russian-tables.mjs";

const ENDINGS = new Map(Object.keys(RUSSIAN).filter((name) => name !== "vowels").map((name) => [name, endings(name)]));

/** Folded keys of a clean word. */
export function russianKeys(word) {
  return [stemRussian(fold(word))];
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

function endings(name) {
  const [bound, free] = RUSSIAN[name].map((row) => row.split(" ").filter(Boolean));
  const all = [...bound.map((ending) => [ending, true]), ...free.map((ending) => [ending, false])];
  return all.sort((one, other) => other[0].length - one[0].length);
}

function tidy(tail) {
  const shorter = strip(tail, "superlative");
  if (shorter !== null) return shorter.replace(/нн$/, "н");
  return tail.endsWith("нн") ? tail.slice(0, -1) : tail.replace(/ь$/, "");
}
