// The catalogue: what the pure part finds, shown; what the reader does, asked. Its data come when they are first needed.

import { loadData, siteRoot } from "./data.mjs";
import { asksForSomething, countChosen, dropFacet, narrow, NOTHING_CHOSEN, openCatalogue, order, readState, shownSort, speaker, toggle, writeState } from "./facets.mjs";
import { drawFacets } from "./facet-form.mjs";
import { cardMaker } from "./cards.mjs";
import { drawChips, drawNothing, drawRemarks } from "./findings.mjs";
import { mountSheet } from "./sheet.mjs";

const PAGE = 30;
const PAUSE = 350;

function mount(root) {
  const part = (name) => root.querySelector(`[data-pb-${name}]`);
  const language = document.documentElement.lang;
  const say = speaker(JSON.parse(root.dataset.words), language);
  const source = new URL(root.dataset.pbCatalogue, document.baseURI).href;
  const ask = part("ask");
  const heading = root.querySelector("#pb-works");
  const seen = { state: NOTHING_CHOSEN, unknown: [], shown: PAGE, isNarrowed: false, faults: new Set() };
  const makeCard = cardMaker(root, source, () => fault("failed_words"));
  let catalogue = null;
  let showFacets = null;
  let turn = 0;

  function fault(key) {
    if (seen.faults.has(key)) return;
    seen.faults.add(key);
    showRemarks();
  }

  function showRemarks() {
    const unknown = seen.unknown.map(({ reason, ...values }) => say(reason, { ...values, ...shorten(values) }));
    drawRemarks(part("remarks"), [...unknown, ...[...seen.faults].map((key) => say(key))], seen.faults.has("failed") ? retry() : null);
  }

  function retry() {
    return { words: say("retry"), act: () => start().then((ready) => ready && read()) };
  }

  /** Load the data, once; without them the page stays as it came. */
  async function start() {
    if (catalogue) return true;
    root.setAttribute("aria-busy", "true");
    drawRemarks(part("remarks"), [say("loading")], null);
    try {
      const opened = openCatalogue(await loadData(source));
      if (catalogue) return true;
      catalogue = opened;
      seen.faults.delete("failed");
      showFacets = drawFacets(part("facets"), catalogue, say, (key, value) => change(toggle(seen.state, key, value)));
      for (const links of root.querySelectorAll(".pb-shelves, .pb-jump")) links.hidden = true;
      sheet.ready();
      showFacets(seen.state, narrow(catalogue, seen.state.chosen).counts);
      part("show").textContent = say("show", { n: catalogue.size });
      return true;
    } catch {
      fault("failed");
      return false;
    } finally {
      root.removeAttribute("aria-busy");
      showRemarks();
    }
  }

  /** Take the state out of the address. */
  async function read() {
    const { state, unknown } = readState(window.location.search, catalogue);
    Object.assign(seen, { state, unknown, shown: window.history.state?.pbShown ?? PAGE });
    await show();
  }

  /** Do what the reader asks for, and keep it in the address. */
  async function change(state, { replace = false } = {}) {
    Object.assign(seen, { state, unknown: [], shown: PAGE });
    const address = `${window.location.pathname}${writeState(state, catalogue)}`;
    window.history[replace ? "replaceState" : "pushState"]({ pbShown: PAGE }, "", address);
    await show();
  }

  async function show() {
    const own = (turn += 1);
    const { state } = seen;
    const hits = await findHits(state.query);
    if (own !== turn) return;
    const found = narrow(catalogue, state.chosen, hits);
    const works = order(catalogue, found.works, shownSort(state), hits);
    showFacets(state, found.counts);
    showTools(state, works.length);
    showRemarks();
    drawChips(part("chips"), conditions(state), say, heading, () => change(NOTHING_CHOSEN));
    showWorks(works, found);
  }

  async function findHits(query) {
    seen.faults.delete("no_search");
    if (!query) return null;
    try {
      const { openSearch } = await import("./search-index.mjs");
      const { hits } = await (await openSearch(siteRoot(), language)).search(query);
      const known = hits.filter(({ kind, id }) => kind === "record" && catalogue.numbers.has(id));
      return new Map(known.map(({ id, score }) => [catalogue.numbers.get(id), score]));
    } catch {
      fault("no_search");
      return null;
    }
  }

  function showTools(state, count) {
    if (document.activeElement !== ask.elements.q) ask.elements.q.value = state.query;
    const sort = part("sort");
    sort.querySelector("[value=relevance]").hidden = !state.query;
    sort.value = shownSort(state);
    const chosen = countChosen(state);
    part("open").textContent = chosen ? say("filters_chosen", { n: chosen }) : say("filters");
    part("show").textContent = say("show", { n: count });
    heading.textContent = say("found", { n: count });
    for (const place of root.querySelectorAll("[data-pb-status]")) place.textContent = say("announced", { n: count });
  }

  /** What is asked for, each with its words and the state without it. */
  function conditions(state) {
    const chosen = catalogue.facets.flatMap(({ key, label, values }) =>
      values
        .filter(([value]) => state.chosen.get(key)?.has(value))
        .map(([value, words]) => ({ words: say("condition", { facet: label, value: words }), drop: () => change(toggle(seen.state, key, value)) })),
    );
    const query = state.query ? [{ words: say("words", { query: state.query }), drop: () => change({ ...seen.state, query: "" }) }] : [];
    return [...query, ...chosen];
  }

  function showWorks(works, found) {
    const place = part("works");
    const cards = document.createElement("ul");
    cards.className = "pb-cards";
    cards.append(...works.slice(0, seen.shown).map((work) => makeCard(catalogue, work)));
    place.replaceChildren(works.length ? cards : drawNothing(offers(found), say));
    showMore(works, cards);
  }

  function showMore(works, cards) {
    const rest = works.length - seen.shown;
    const more = part("more");
    more.parentElement.hidden = rest <= 0;
    more.textContent = say("more", { n: Math.min(rest, PAGE) });
    more.onclick = () => {
      const next = works.slice(seen.shown, seen.shown + PAGE).map((work) => makeCard(catalogue, work));
      cards.append(...next);
      seen.shown += PAGE;
      window.history.replaceState({ ...window.history.state, pbShown: seen.shown }, "");
      next[0].querySelector("a").focus();
      showMore(works, cards);
    };
  }

  /** Ways out of an empty list, the most fruitful first. */
  function offers({ drops, withoutQuery }) {
    const { state } = seen;
    const without = (condition, count, next) => ({ count, words: say("without", { condition, found: say("found", { n: count }) }), act: () => change(next) });
    const facets = catalogue.facets
      .filter(({ key }) => drops.has(key))
      .map(({ key, label }) => without(label, drops.get(key), dropFacet(state, key)));
    const query = state.query ? [without(state.query, withoutQuery, { ...state, query: "" })] : [];
    const all = { words: say("all_works", { found: say("found", { n: catalogue.size }) }), act: () => change(NOTHING_CHOSEN) };
    return [...[...query, ...facets].filter(({ count }) => count).sort((one, other) => other.count - one.count), all];
  }

  const sheet = mountSheet(root, start, () => heading.focus());
  part("clear").addEventListener("click", () => change(NOTHING_CHOSEN));
  part("sort").addEventListener("change", async ({ target }) => {
    if (await start()) change({ ...seen.state, sort: target.value });
  });
  mountQuery(ask, async (query) => {
    if (query !== seen.state.query && (await start())) change({ ...seen.state, query }, { replace: Boolean(seen.state.query && query) });
  });
  const near = () => loadData(source).catch(() => {}); // a click tells what went wrong
  mountShelves(root.querySelector(".pb-shelves"), near, start, (key, value) => change(toggle(seen.state, key, value)), () => part("facets"));
  window.addEventListener("popstate", async () => {
    if (await start()) read();
  });
  window.addEventListener("pagehide", () => window.history.replaceState({ ...window.history.state, pbTop: window.scrollY }, ""));
  if (asksForSomething(window.location.search)) start().then((ready) => ready && read().then(() => window.scrollTo(0, window.history.state?.pbTop ?? window.scrollY)));
}

/** Ask when the reader has stopped typing, or says so. */
function mountQuery(form, ask) {
  let waiting = 0;
  const asked = () => {
    clearTimeout(waiting);
    ask(form.elements.q.value.trim());
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(asked, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asked();
  });
}

/** Until a reader asks for something the links by topic stand in for the facets: a click on one chooses it. Under a pointer they stay. */
function mountShelves(shelves, near, start, choose, facets) {
  shelves?.addEventListener("pointerenter", near, { once: true });
  shelves?.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-value]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!(await start())) {
      window.location.assign(link.href);
      return;
    }
    choose(link.dataset.key, link.dataset.value);
    facets().querySelector(`input[name="${CSS.escape(link.dataset.key)}"][value="${CSS.escape(link.dataset.value)}"]`)?.focus();
  });
}

const LONG = 60;

/** What an address says may be long: its beginning tells enough. */
function shorten(values) {
  const cut = (text) => ([...text].length > LONG ? `${[...text].slice(0, LONG).join("")}…` : text);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? cut(value) : value]));
}

if (globalThis.document) document.querySelectorAll("[data-pb-catalogue]").forEach(mount);
