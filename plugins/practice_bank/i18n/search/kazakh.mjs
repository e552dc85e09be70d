// Kazakh words to their keys; `kazakh.py` does the same, step by step, and says why.
import { KAZAKH } from "./kazakh-tables.mjs";
import { fold } from "./letters.mjs";

const SHORT = 3;
const NOMINAL = ["case", "owned", "possessive"];
const GLIDES = [["я", "йа"], ["ю", "йу"]];
const HARD_ENDS = { "б": "п", "г": "к" };
const CLOSED = new Map(
  Object.entries(KAZAKH.closed).flatMap(([word, forms]) => forms.split(" ").map((form) => [form, word])),
);
const KEPT = new Set(KAZAKH.kept.map(fold));
const AS_WRITTEN = makeGrammar((text) => text, true);
const AS_FOLDED = makeGrammar(fold, false);

/** Folded keys of a clean word: the likeliest stem, and a second one where the word is ambiguous. */
export function kazakhKeys(word) {
  if (CLOSED.has(word)) return [fold(CLOSED.get(word))];
  const [first, ...others] = findReadings(word, AS_WRITTEN);
  const key = normalise(first.stem);
  if (!first.doubtful && !(first.stem.length <= SHORT && NOMINAL.includes(first.slot))) return [key];
  const certain = others.filter((reading) => !reading.doubtful);
  const rivals = certain.map((reading) => normalise(reading.stem)).filter((rival) => rival !== key);
  return [key, ...rivals.slice(0, 1)];
}

/** Keys of every way to read a word that was typed without Kazakh letters, most stripped first. */
export function foldedKeys(word) {
  return [...new Set(findReadings(fold(word), AS_FOLDED).map((reading) => normalise(reading.stem)))];
}

function findReadings(word, grammar) {
  for (const [letter, spelled] of GLIDES) word = word.replaceAll(letter, spelled);
  const found = [...strip({ stem: word, slot: "start", doubtful: false }, grammar)];
  return found.sort((one, other) => one.stem.length - other.stem.length);
}

function* strip(reading, grammar) {
  yield reading;
  if (isKept(reading.stem)) return;
  for (const suffix of grammar.suffixes.get(reading.stem.at(-1)) ?? []) {
    if (!KAZAKH.slots[reading.slot].includes(suffix.slot) || !reading.stem.endsWith(suffix.text)) continue;
    const stem = reading.stem.slice(0, -suffix.text.length);
    if (!fits(suffix, stem, grammar)) continue;
    yield* strip({ stem, slot: suffix.slot, doubtful: reading.doubtful || suffix.doubtful }, grammar);
  }
}

function isKept(stem) {
  const isLong = Array.from(stem).length >= KAZAKH.shortestKeptEnd;
  return (isLong && KAZAKH.keptEnd.some((end) => stem.endsWith(end))) || KEPT.has(fold(stem));
}

function fits(suffix, stem, grammar) {
  if (stem.length < suffix.shortest || !suffix.left.includes(stem.at(-1)) || !hasVowel(stem)) return false;
  if (suffix.slot === "voice" && !fitsVoice(suffix, stem)) return false;
  return !grammar.harmony || harmonises(suffix.text, stem);
}

function fitsVoice(suffix, stem) {
  if (suffix.text === "н") return KAZAKH.verbalisers.includes(stem.at(-2));
  return stem.length > 2 || KAZAKH.left.lateral.includes(stem.at(-1));
}

function harmonises(suffix, stem) {
  const side = Array.from(suffix).find((letter) => (KAZAKH.back + KAZAKH.front).includes(letter));
  if (!side || KAZAKH.unharmonic.includes(suffix) || KAZAKH.undecided.includes(stem.at(-1))) return true;
  const last = Array.from(stem).findLast((letter) => KAZAKH.vowels.includes(letter));
  return "иу".includes(last) || KAZAKH.back.includes(last) === KAZAKH.back.includes(side);
}

/** Fold a stem and undo what suffixes do to its end: талаб is талап, орын is орн, оқы is оқ. */
export function normalise(stem) {
  let key = fold(stem).replace(/ь$/, "");
  if (Array.from(key).length > 2) key = key.replace(/[ыи]$/, "");
  key = key.replace(/[бг]$/, (letter) => HARD_ENDS[letter]);
  if (Array.from(key).length > 2) key = key.replace(/(.)\1$/u, "$1");
  if (isFleeting(key)) key = key.slice(0, -2) + key.at(-1);
  for (const [letter, spelled] of GLIDES) key = key.replaceAll(spelled, letter);
  return key;
}

function isFleeting(key) {
  return (
    Array.from(key).length > 3 &&
    KAZAKH.around.includes(key.at(-3)) &&
    "ыи".includes(key.at(-2)) &&
    !KAZAKH.vowels.includes(key.at(-1)) &&
    hasVowel(key.slice(0, -2))
  );
}

function hasVowel(stem) {
  return Array.from(stem).some((letter) => KAZAKH.vowels.includes(letter));
}

function makeGrammar(spell, harmony) {
  const found = new Map();
  for (const [slot, texts, left, doubt = "", shortest = 2] of KAZAKH.suffixes) {
    for (const text of spell(texts).split(" ")) {
      const suffix = { slot, text, left: spell(KAZAKH.left[left]), doubtful: doubt !== "", shortest };
      found.set(JSON.stringify(suffix), suffix);
    }
  }
  const suffixes = new Map();
  for (const suffix of found.values()) {
    const end = suffix.text.at(-1);
    suffixes.set(end, [...(suffixes.get(end) ?? []), suffix]);
  }
  return { suffixes, harmony };
}
