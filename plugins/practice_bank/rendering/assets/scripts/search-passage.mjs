// What is shown of a hit: its title and the passage in which the words stand, cut into pieces to mark or not.

import { searchKeys } from "./search-keys.mjs";
import { splitWords } from "./words.mjs";

const LENGTH = 180; // letters of a passage
const BEFORE = 40; // letters of it before the first word found

/**
 * Cut a text into pieces: `[["Тірек ", false], ["карталары", true]]`.
 * @param {string} text
 * @param {Set<string>} terms Keys of the index that were found.
 * @param {string} language Of the text.
 */
export function markWords(text, terms, language) {
  const pieces = [];
  let end = 0;
  for (const word of splitWords(text)) {
    if (!searchKeys(word.text, language).some((key) => terms.has(key))) continue;
    if (word.start > end) pieces.push([text.slice(end, word.start), false]);
    end = word.end;
    pieces.push([text.slice(word.start, end), true]);
  }
  if (end < text.length) pieces.push([text.slice(end), false]);
  return pieces;
}

/** The part of a text where most different terms stand close together; null where none does. */
export function findPassage(text, terms, language) {
  const found = splitWords(text).flatMap(({ text: word, start }) =>
    searchKeys(word, language).filter((key) => terms.has(key)).map((key) => ({ key, index: start })));
  if (!found.length) return null;
  let best = { count: 0, start: 0 };
  let last = 0;
  for (const [place, { index }] of found.entries()) {
    while (last < found.length && found[last].index - index < LENGTH - BEFORE) last += 1;
    const count = new Set(found.slice(place, last).map(({ key }) => key)).size;
    if (count > best.count) best = { count, start: index };
  }
  return { count: best.count, text: cut(text, best.start) };
}

function cut(text, word) {
  if (text.length <= LENGTH) return text;
  const wanted = Math.max(0, Math.min(word - BEFORE, text.length - LENGTH));
  const start = wanted && text.indexOf(" ", wanted) + 1;
  const stop = text.lastIndexOf(" ", start + LENGTH);
  const isWhole = start + LENGTH >= text.length;
  return (start ? "… " : "") + (isWhole ? text.slice(start) : `${text.slice(start, stop > word ? stop : undefined)} …`);
}

/**
 * Describe a hit.
 * @returns The hit with `title`, `titleLanguage`, `passage`, `passageLanguage`, `note`, `heading`: texts in pieces as
 *   `markWords` gives them; `url` leads to the passage's section.
 */
export async function describeHit(hit, files, locale) {
  const [title, titleLanguage, summary, summaryLanguage, note] = await files.about("cards", hit.number);
  const terms = new Set(hit.terms);
  const shown = {
    ...hit,
    title: markWords(title, terms, titleLanguage || locale),
    titleLanguage,
    passage: markWords(summary, terms, summaryLanguage || locale),
    passageLanguage: summaryLanguage,
    note,
    heading: "",
  };
  if ([...shown.title, ...shown.passage].some(([, isFound]) => isFound) || !terms.size) return shown;
  return { ...shown, ...(await findInText(hit, files, terms, locale)) };
}

/** Look into the whole text; what is not to be loaded is not shown. */
async function findInText(hit, files, terms, locale) {
  const whole = await files.about("passages", hit.number).catch(() => undefined);
  if (!whole) return {};
  const [language, ...sections] = whole;
  let best = null;
  for (const [anchor, heading, text] of sections) {
    const passage = findPassage(text, terms, language);
    if (passage && passage.count > (best?.count ?? 0)) best = { ...passage, anchor, heading };
  }
  if (!best) return {};
  return {
    passage: markWords(best.text, terms, language),
    passageLanguage: language === locale ? "" : language,
    heading: best.heading,
    url: best.anchor ? `${hit.url}#${encodeURIComponent(best.anchor)}` : hit.url,
  };
}
