// A tier of the index: its keys lie in several files, each with those from one key to another, so that a query loads
// only what its own words need, however many works there are. The build writes them; MiniSearch reads them.

import MiniSearch from "../vendor/minisearch/minisearch.mjs";

/** Keys of some documents, to be asked one reading of a word at a time. */
export class Tier {
  /**
   * @param {() => Promise<Frame>} loadFrame Loads what all files have in common.
   * @param {(number: number) => Promise<[string, object][]>} loadPart Loads the keys of a file.
   * @param {string[]} from First key of each file.
   * @param {Record<string, number>} boost What a word in a field is worth.
   */
  constructor(loadFrame, loadPart, from, boost) {
    this.loadFrame = loadFrame;
    this.loadPart = loadPart;
    this.from = from;
    this.boost = boost;
    this.parts = new Map();
  }

  /**
   * Find what holds the keys of a reading.
   * @param {{keys: string[], prefixes: string[]}} reading
   * @returns {Promise<PromiseSettledResult<{id: number, score: number, terms: string[]}[]>[]>} Results of each file.
   */
  find(reading) {
    const ranges = [...reading.keys.map((key) => [key, key]), ...reading.prefixes.map((key) => [key, `${key}\uffff`])];
    const numbers = [...new Set(ranges.flatMap(([first, last]) => this.#holders(first, last)))];
    return Promise.allSettled(numbers.map(async (number) => findKeys(await this.open(number), reading, this.boost)));
  }

  /** Open a file, once. */
  open(number) {
    if (!this.parts.has(number)) {
      const both = Promise.all([this.loadFrame(), this.loadPart(number)]);
      const part = both.then(([frame, index]) => openIndex(frame, index));
      this.parts.set(number, part);
      part.catch(() => this.parts.delete(number));
    }
    return this.parts.get(number);
  }

  /** Numbers of the files with keys between two. */
  #holders(first, last) {
    const isHolder = (from, number) => from <= last && !(this.from[number + 1] <= first);
    return this.from.flatMap((from, number) => (isHolder(from, number) ? [number] : []));
  }
}

/**
 * Open keys as an index of MiniSearch.
 * @param {{fields: string[], lengths: number[][], averages: number[]}} frame Names of the fields; how many words each
 *   has in each document; the means of that.
 * @param {[string, object][]} index Keys with their postings, as MiniSearch writes them.
 */
export function openIndex({ fields, lengths, averages }, index) {
  const numbers = lengths[0].map((_, number) => number);
  const data = {
    documentCount: numbers.length,
    nextId: numbers.length,
    documentIds: Object.fromEntries(numbers.map((number) => [number, number])),
    fieldIds: Object.fromEntries(fields.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(numbers.map((number) => [number, lengths.map((own) => own[number])])),
    averageFieldLength: averages,
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(data, { fields, tokenize: (text) => [text], processTerm: (term) => term });
}

function findKeys(index, { keys, prefixes }, boost) {
  const begun = prefixes.map((key) => ({ queries: [key], prefix: true }));
  return index.search({ combineWith: "OR", queries: [...keys, ...begun] }, { boost, fuzzy: false });
}
