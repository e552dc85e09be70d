// Shows answers: built of elements and texts, so that nothing of a query or an index is ever read as HTML.

import { askOthers } from "./search-asking.mjs";

const KINDS = ["record", "event", "news", "term", "page", "person", "organisation"];

/** Make an element: `element("a", {href}, "words", otherElement)`; empty attributes are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Show a state of a search.
 * @param {{status: HTMLElement, results: HTMLElement}} places `status` is read out by screen readers.
 * @param {object} state As `makeAsker` gives it.
 * @param {SearchWords} words
 * @param {{limit: number, retry: () => void, everything?: boolean}} options Hits a group; what to do when asked to try
 *   again; whether a link leads to all results.
 */
export async function showState({ status, results }, state, words, options) {
  results.toggleAttribute("aria-busy", state.phase === "loading");
  if (state.phase === "loading") return tell(status, words.say("loading"));
  if (state.phase === "failed") return showFailure({ status, results }, words, options.retry);
  if (state.phase === "empty") return showStart({ status, results }, state.search, words);
  const groups = await Promise.all(groupHits(state.answer.hits).map(([kind, hits]) => group(kind, hits, state, words, options)));
  if (!state.isCurrent()) return undefined;
  const focused = document.activeElement?.href;
  results.replaceChildren(...remarks(state.answer, words), ...groups);
  if (focused) [...results.querySelectorAll("a")].find((link) => link.href === focused)?.focus();
  if (!state.isFinal) return undefined;
  const { hits } = state.answer;
  tell(status, hits.length ? words.count(words.say("found"), hits.length) : words.say("none"));
  if (!hits.length) results.append(element("p", {}, words.say("none_text")), suggestions(state.search, words));
  if (hits.length && options.everything) results.append(everything(state.text, words));
  return offerOthers(results, state, words);
}

/** Kinds in their order, the kind of the best hit first. */
function groupHits(hits) {
  const groups = new Map();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  const [best] = groups.keys();
  const rank = (kind) => (kind === best ? -1 : KINDS.indexOf(kind));
  return [...groups].sort(([one], [other]) => rank(one) - rank(other));
}

async function group(kind, hits, state, words, { limit }) {
  const id = `pb-hits-${kind}`;
  const count = element("span", { class: "pb-count" }, String(hits.length));
  const list = element("ul", { class: "pb-hits" });
  list.append(...(await lines(hits.slice(0, limit), state.search)));
  const box = element("section", { "aria-labelledby": id });
  box.append(element("h2", { id }, words.say(`kind_${kind}`), " ", count), list);
  if (hits.length > limit) box.append(moreButton(list, hits, state.search, words, limit));
  return box;
}

async function lines(hits, search) {
  return (await search.describe(hits)).map(line);
}

function line(hit) {
  const heading = hit.heading ? [element("b", {}, hit.heading), " – "] : [];
  const item = element("li", { class: "pb-hit" });
  item.append(element("a", { href: hit.url, lang: hit.titleLanguage }, ...marked(hit.title)));
  if (hit.passage.length) {
    item.append(element("p", { class: "pb-hit__passage", lang: hit.passageLanguage }, ...heading, ...marked(hit.passage)));
  }
  if (hit.note) item.append(element("p", { class: "pb-hit__note" }, hit.note));
  return item;
}

function marked(pieces) {
  return pieces.map(([text, isFound]) => (isFound ? element("mark", {}, text) : text));
}

function moreButton(list, hits, search, words, limit) {
  const button = element("button", { type: "button", class: "pb-more" }, words.say("more"));
  button.addEventListener("click", async () => {
    const shown = list.children.length;
    const next = await lines(hits.slice(shown, shown + limit), search);
    list.append(...next);
    next[0]?.querySelector("a").focus();
    if (list.children.length >= hits.length) button.remove();
  });
  return button;
}

function remarks({ all, cut, shallow, hits }, words) {
  const said = [[!all && hits.length, "some"], [cut, "cut"], [shallow, "shallow"]];
  return said.filter(([holds]) => holds).map(([, key]) => element("p", { class: "pb-remark" }, words.say(key)));
}

function everything(text, words) {
  return element("p", {}, element("a", { href: words.searchAddress(text) }, words.say("everything")));
}

async function offerOthers(results, { answer, isCurrent, text }, words) {
  const place = element("div");
  results.append(place);
  const others = await askOthers(Object.keys(words.say("others")), text, answer.hits.length);
  if (!isCurrent()) return;
  for (const { language, count } of others) {
    const said = words.count(words.say("others")[language], count);
    const link = element("a", { href: words.searchAddress(text, language), hreflang: language }, said);
    place.append(element("p", { class: "pb-others" }, link));
  }
}

function suggestions({ popular }, words) {
  const list = element("ul", { class: "pb-shelf" });
  for (const { label, lang, url } of popular) list.append(element("li", {}, element("a", { href: url, lang }, label)));
  return element("section", { class: "pb-suggestions" }, element("h2", {}, words.say("popular")), list);
}

function showStart({ status, results }, search, words) {
  tell(status, "");
  results.replaceChildren(suggestions(search, words));
}

function showFailure({ status, results }, words, retry) {
  const again = element("button", { type: "button", class: "pb-button" }, words.say("retry"));
  again.addEventListener("click", retry);
  const catalogue = element("a", { href: words.catalogue }, words.say("catalogue"));
  const box = element("div", { class: "pb-notice pb-notice--caution" });
  box.append(element("p", {}, words.say("failed_text")), element("p", { class: "pb-failed" }, again, " ", catalogue));
  tell(status, words.say("failed"));
  results.replaceChildren(box);
}

function tell(status, text) {
  if (status.textContent !== text) status.textContent = text;
}
