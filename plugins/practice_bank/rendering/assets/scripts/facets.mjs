// What the catalogue shows for what is chosen. Pure: knows neither pages nor the network.

export const SORTS = ["date", "relevance", "score", "title"];
export const LONGEST_QUERY = 200;
/** What messengers and counters hang on an address: nobody chose it. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|yclid|ysclid|_openstat|h)$/;

/**
 * Make the index ready to be asked.
 * @param {object} index As `catalogue_data.py` writes it.
 */
export function openCatalogue(index) {
  const facets = index.facets.map((facet) => ({
    ...facet,
    column: Uint32Array.from(facet.column),
    numbers: new Map(facet.values.map(([value], number) => [value, number])),
  }));
  return { ...index, facets, size: index.ids.length, numbers: new Map(index.ids.map((id, number) => [id, number])) };
}

export const NOTHING_CHOSEN = Object.freeze({ chosen: new Map(), query: "", sort: "" });

/** Whether the query string of an address asks for anything. */
export function asksForSomething(search) {
  return [...new URLSearchParams(search).keys()].some((key) => !FOREIGN.test(key));
}

/**
 * Read what an address asks for.
 * @param {string} search Its query string, from anybody.
 * @returns {{state: {chosen: Map<string, Set<string>>, query: string, sort: string}, unknown: object[]}} Chosen values by
 *   facet key; what the catalogue does not know, each once, in the order written.
 */
export function readState(search, catalogue) {
  const parameters = new URLSearchParams(search);
  const state = { chosen: new Map(), ...readOwn(parameters) };
  const unknown = findUnknown(parameters, catalogue);
  for (const { key, numbers } of catalogue.facets) {
    const known = parameters.getAll(key).filter((value) => numbers.has(value));
    if (known.length) state.chosen.set(key, new Set(known));
  }
  return { state, unknown };
}

function readOwn(parameters) {
  const sort = parameters.get("sort") ?? "";
  const query = (parameters.get("q") ?? "").trim();
  return { query: [...query].slice(0, LONGEST_QUERY).join(""), sort: SORTS.includes(sort) ? sort : "" };
}

function findUnknown(parameters, catalogue) {
  const byKey = new Map(catalogue.facets.map((facet) => [facet.key, facet]));
  const found = new Map();
  for (const [key, value] of parameters) {
    if (FOREIGN.test(key)) continue;
    if (key === "q") {
      if ([...value.trim()].length > LONGEST_QUERY) found.set("q", { reason: "too_long", n: LONGEST_QUERY });
    } else if (key === "sort") {
      if (value && !SORTS.includes(value)) found.set(`sort ${value}`, { reason: "unknown_sort", value });
    } else if (!byKey.has(key)) {
      found.set(`key ${key}`, { reason: "unknown_facet", key });
    } else if (!byKey.get(key).numbers.has(value)) {
      found.set(`value ${key} ${value}`, { reason: "unknown_value", facet: byKey.get(key).label, value });
    }
  }
  return [...found.values()];
}

/** Write the query string of a state: facets and values in the catalogue's order, so that one state has one address. */
export function writeState(state, catalogue) {
  const parameters = new URLSearchParams();
  for (const { key, values } of catalogue.facets) {
    for (const [value] of values) if (state.chosen.get(key)?.has(value)) parameters.append(key, value);
  }
  if (state.query) parameters.append("q", state.query);
  if (state.sort && state.sort !== usualSort(state)) parameters.append("sort", state.sort);
  const written = parameters.toString();
  return written && `?${written}`;
}

/** The order of works where none is chosen. */
export function usualSort({ query }) {
  return query ? "relevance" : "date";
}

/** The order works are shown in: without a query nothing is relevant. */
export function shownSort(state) {
  return state.sort && (state.query || state.sort !== "relevance") ? state.sort : usualSort(state);
}

/** A state with a value chosen, or not any more. */
export function toggle(state, key, value) {
  const chosen = new Map([...state.chosen].map(([each, values]) => [each, new Set(values)]));
  const values = chosen.get(key) ?? new Set();
  if (!values.delete(value)) values.add(value);
  if (values.size) chosen.set(key, values);
  else chosen.delete(key);
  return { ...state, chosen };
}

/** A state without what is chosen of a facet. */
export function dropFacet(state, key) {
  return { ...state, chosen: new Map([...state.chosen].filter(([each]) => each !== key)) };
}

/** How many values are chosen. */
export function countChosen(state) {
  return [...state.chosen.values()].reduce((sum, values) => sum + values.size, 0);
}

/**
 * Find the works that have one of the chosen values of every facet, and count what each further choice would give.
 * @param {object} catalogue From `openCatalogue`.
 * @param {Map<string, Set<string>>} chosen Values by facet key.
 * @param {Map<number, number> | null} hits Scores of the works that the query finds; null without a query.
 * @returns {{works: number[], counts: Int32Array[], drops: Map<string, number>, withoutQuery: number}} Numbers of works, the
 *   newest first; works by facet and value, where a facet's own choice does not count; how many works
 *   there were without the choice of a facet; and without the query.
 */
export function narrow(catalogue, chosen, hits = null) {
  const { facets, size } = catalogue;
  const passing = facets.map((facet) => passingSets(facet, chosen.get(facet.key)));
  const asked = [...facets.keys()].filter((number) => passing[number]);
  const bySet = facets.map((facet) => new Int32Array(facet.sets.length));
  const failed = findFailed(catalogue, asked, passing);
  const works = [];
  let withoutQuery = 0;
  for (let work = 0; work < size; work += 1) {
    if (failed[work] === NONE) withoutQuery += 1;
    if (failed[work] === SEVERAL || (hits && !hits.has(work))) continue;
    if (failed[work] === NONE) works.push(work);
    else bySet[failed[work]][facets[failed[work]].column[work]] += 1;
  }
  facets.forEach(({ column }, number) => {
    const counts = bySet[number];
    for (const work of works) counts[column[work]] += 1;
  });
  const drops = new Map(asked.map((number) => [facets[number].key, bySet[number].reduce((sum, count) => sum + count, 0)]));
  return { works, counts: facets.map((facet, number) => countValues(facet, bySet[number])), drops, withoutQuery };
}

const NONE = -1;
const SEVERAL = -2;

/** By work, the number of the one facet whose choice it lacks; `NONE`; `SEVERAL`. */
function findFailed({ facets, size }, asked, passing) {
  const failed = new Int16Array(size).fill(NONE);
  for (const number of asked) {
    const { column } = facets[number];
    const passes = passing[number];
    for (let work = 0; work < size; work += 1) {
      if (!passes[column[work]]) failed[work] = failed[work] === NONE ? number : SEVERAL;
    }
  }
  return failed;
}

/** Which sets of values hold a chosen one; null where nothing is chosen. */
function passingSets({ sets, numbers }, values) {
  if (!values?.size) return null;
  const wanted = new Set([...values].map((value) => numbers.get(value)));
  return Uint8Array.from(sets, (set) => set.some((number) => wanted.has(number)));
}

function countValues({ values, sets }, bySet) {
  const counts = new Int32Array(values.length);
  sets.forEach((set, number) => set.forEach((value) => (counts[value] += bySet[number])));
  return counts;
}

/**
 * Put works in order; equal ones stay the newest first.
 * @param {number[]} works Numbers, the newest first.
 * @param {string} sort One of `SORTS`.
 */
export function order(catalogue, works, sort, hits = null) {
  if (sort === "date") return works;
  const keys = {
    relevance: (work) => -(hits?.get(work) ?? 0),
    score: (work) => -(catalogue.scores[work] ?? -1),
    title: (work) => catalogue.ranks[work],
  };
  const key = keys[sort];
  return [...works].sort((one, other) => key(one) - key(other) || one - other);
}

/**
 * Say words of the interface.
 * @param {object} words A text by key, or its plural forms by CLDR category.
 * @returns {(key: string, values?: object) => string} `values.n` chooses the form. What it says is plain text.
 */
export function speaker(words, language) {
  const rules = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const forms = words[key];
    const text = typeof forms === "string" ? forms : (forms[rules.select(values.n)] ?? forms.other);
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
}
