// Search in the index that the build wrote: what is found by which words. Knows nothing of a page.

import { loadData, pageAddress, siteRoot } from "./data.mjs";
import { describeHit } from "./search-passage.mjs";
import { queryKeys } from "./search-keys.mjs";
import { Tier } from "./search-tier.mjs";

const FOLDER = "assets/practice-bank/search/";
const FIRST = { title: 4, words: 2, summary: 1 };
const TEXT = { text: 0.5 };
const LONGEST = { text: 300, words: 12 };
const LENT = 2; // what a document is worth that is found by words lent to it, as by a term it is tagged with
const PREFIX_LETTERS = 2; // fewer letters of an unfinished word say nothing
const opened = new Map();

/**
 * Open the search of a language, once.
 * @param {string} base Address of the site's root; empty: found by this module's place.
 * @param {string} locale `kk`, `ru`, …
 * @returns {Promise<Search>} Rejects with an Error when a file of the index is missing or cut off.
 */
export function openSearch(base, locale) {
  const root = new URL(base || siteRoot(), globalThis.document?.baseURI).href;
  const name = `${root} ${locale}`;
  if (!opened.has(name)) {
    const search = load(root, locale);
    opened.set(name, search);
    search.catch(() => opened.delete(name));
  }
  return opened.get(name);
}

async function load(root, locale) {
  const folder = new URL(`${FOLDER}${locale}/`, root).href;
  const manifest = await loadData(`${folder}manifest.json`);
  const files = new Files(folder, manifest);
  return new Search(root, manifest, files, await files.load("documents"));
}

/** Bytes that must be loaded before a language can be searched. */
export async function weighSearch(base, locale) {
  const root = new URL(base || siteRoot(), globalThis.document?.baseURI).href;
  return (await loadData(`${root}${FOLDER}${locale}/manifest.json`)).firstBytes;
}

/** Loads the files that a manifest names. */
class Files {
  constructor(folder, manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  load(kind, number) {
    const hash = this.manifest.files[kind][number ?? 0];
    const name = number === undefined ? kind : `${kind}-${number}`;
    return loadData(`${this.folder}files/${name}.${hash}.json`);
  }

  /** What a file of many holds about one document; undefined when it holds none. */
  async about(kind, number) {
    const size = this.manifest.batch[kind];
    const file = Math.floor(number / size);
    return file < this.manifest.files[kind].length ? (await this.load(kind, file))[number % size] : undefined;
  }
}

/** An opened index. */
class Search {
  constructor(root, manifest, files, { ids, lends, frame }) {
    this.root = root;
    this.locale = manifest.language;
    this.popular = manifest.popular.map((term) => ({ ...term, url: pageAddress(term.path, root) }));
    this.manifest = manifest;
    this.files = files;
    this.first = new Tier(async () => frame, (number) => files.load("first", number), manifest.from.first, FIRST);
    this.text = new Tier(() => files.load("frame"), (number) => files.load("text", number), manifest.from.text, TEXT);
    // A small index is one file: it is on its way before anybody has typed a word.
    if (manifest.from.first.length === 1) this.first.open(0).catch(() => undefined);
    this.documents = Object.entries(ids).flatMap(([kind, names]) => names.map((id) => ({ kind, id })));
    this.lends = new Map(lends);
  }

  /**
   * Find what holds the words of a query.
   * @param {string} text As typed; anything.
   * @param {{quick?: boolean}} [options] `quick`: in titles, summaries and terms only, without loading anything more.
   * @returns {Promise<{hits: Hit[], words: string[], all: boolean, cut: boolean, shallow: boolean}>} Hits, best first;
   *   the readings searched for; whether each hit holds all words; whether the query was too long to use whole;
   *   whether whole texts could not be searched.
   */
  async search(text, { quick = false } = {}) {
    const query = readQuery(String(text), [this.locale, ...this.manifest.languages]);
    this.failed = false;
    const found = [];
    for (const readings of query.words) found.push(await this.#find(readings, quick));
    const every = intersect(found);
    const all = every.size > 0 || found.length < 2;
    const hits = this.#rank(all ? every : unite(found));
    return { hits, all, cut: query.cut, shallow: this.failed, words: found.flatMap((each) => each.keys) };
  }

  /** What is shown of hits: titles, summaries, and passages in which the words stand. Loads only what these need. */
  describe(hits) {
    return Promise.all(hits.map((hit) => describeHit(hit, this.files, this.locale)));
  }

  /** Documents by one word: the first of its readings that the index knows. */
  async #find(readings, quick) {
    for (const reading of readings) {
      const scores = new Map();
      for (const { value, reason } of await this.first.find(reading)) {
        if (!value) throw reason;
        addResults(scores, value);
      }
      for (const { value } of quick ? [] : await this.text.find(reading)) {
        if (value) addResults(scores, value);
        else this.failed = true;
      }
      if (scores.size) return { keys: reading.keys, scores: this.#lend(preferWhole(scores, reading)) };
    }
    return { keys: [], scores: new Map() };
  }

  /** Give the works of a term, a person, an organisation what their words are worth: less, the more works share them. */
  #lend(scores) {
    for (const lender of [...scores.keys()]) {
      const works = this.lends.get(lender);
      if (!works) continue;
      const count = this.documents.length;
      const worth = LENT * Math.log(1 + (count - works.length + 0.5) / (works.length + 0.5));
      let number = 0;
      for (const distance of works) add(scores, (number += distance), worth, []);
    }
    return scores;
  }

  #rank(scores) {
    const hits = [];
    for (const [number, { score, terms }] of scores) {
      const { kind, id } = this.documents[number];
      const address = this.manifest.addresses[kind];
      if (address) hits.push({ kind, id, number, score, terms, url: pageAddress(address.replace("{id}", id), this.root) });
    }
    return hits.sort((one, other) => other.score - one.score || one.number - other.number);
  }
}

function addResults(scores, results) {
  for (const { id, score, terms } of results) add(scores, Number(id), score, terms);
}

function add(scores, number, score, terms) {
  const known = scores.get(number);
  if (known) scores.set(number, { score: known.score + score, terms: [...known.terms, ...terms] });
  else scores.set(number, { score, terms });
}

/** Of a document that holds the word itself, show that: not others that only begin so. */
function preferWhole(scores, { keys }) {
  for (const found of scores.values()) {
    const whole = found.terms.filter((term) => keys.includes(term));
    if (whole.length) found.terms = whole;
  }
  return scores;
}

function intersect(found) {
  const [first, ...others] = found.map((each) => each.scores);
  const all = new Map();
  for (const [number, { score, terms }] of first ?? []) {
    if (!others.every((scores) => scores.has(number))) continue;
    add(all, number, score, terms);
    for (const scores of others) add(all, number, scores.get(number).score, scores.get(number).terms);
  }
  return all;
}

/** Documents with any of the words; who has more of them comes first. */
function unite(found) {
  const any = new Map();
  for (const { scores } of found) for (const [number, { score, terms }] of scores) add(any, number, score + 100, terms);
  return any;
}

/** Read a query: its words, each with what it may mean, likeliest first. */
function readQuery(text, locales) {
  const used = text.slice(0, LONGEST.text).normalize("NFC");
  const [own, ...others] = [...new Set(locales)].map((locale) => queryKeys(used, locale));
  const words = own.map(({ meanings }, place) => joinMeanings(meanings, others.map((words) => words[place].meanings)));
  const cut = text.length > LONGEST.text || words.length > LONGEST.words;
  return { cut, words: words.slice(0, LONGEST.words) };
}

/** A text may be in another language than its page: as it is typed, a word is looked for in all of them at once. */
function joinMeanings([likely, ...rest], others) {
  const both = [likely, ...others.map(([first]) => first)].filter(Boolean);
  const joined = {
    keys: [...new Set(both.flatMap(({ keys }) => keys))],
    prefixes: [...new Set(both.flatMap(({ prefixes }) => prefixes))].filter((key) => key.length >= PREFIX_LETTERS),
  };
  return [joined, ...rest, ...others.flatMap(([, ...further]) => further)];
}
