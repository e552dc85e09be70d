// The list of questions narrowed by words: any form of a word finds it, as in the search of the whole site.

import { chooseMeaning, queryKeys, searchKeys } from "./search-keys.mjs";
import { splitWords } from "./words.mjs";

/** Keys of a text in a language. */
export function textKeys(text, locale) {
  return new Set(splitWords(text).flatMap(({ text: word }) => searchKeys(word, locale)));
}

/**
 * Numbers of the texts that have all words of a query; null where the query asks for nothing.
 *
 * @param {string} query What a reader typed.
 * @param {Set<string>[]} texts Keys of each text.
 * @param {string} locale Of the texts.
 */
export function findTexts(query, texts, locale) {
  const words = queryKeys(query, locale);
  if (!words.length) return null;
  const known = new Set(texts.flatMap((keys) => [...keys]));
  const meant = words.map((word) => chooseMeaning(word, (term, isPrefix) => has(known, term, isPrefix)));
  return texts.flatMap((keys, number) => (meant.every((meaning) => meaning && fits(keys, meaning)) ? [number] : []));
}

function fits(keys, meaning) {
  return meaning.keys.some((key) => keys.has(key)) || meaning.prefixes.some((prefix) => has(keys, prefix, true));
}

function has(keys, term, isPrefix) {
  return keys.has(term) || (isPrefix && [...keys].some((key) => key.startsWith(term)));
}

function mount(root) {
  const form = root.querySelector("[data-pb-filter]");
  if (!form) return;
  const { locale, say } = speaker(root);
  const items = [...root.querySelectorAll("[data-pb-question]")];
  const groups = [...root.querySelectorAll("[data-pb-group]")];
  const topics = root.querySelector("[data-pb-topics]");
  const said = form.querySelector("[data-pb-said]");
  let texts = null;

  function narrow() {
    const query = form.elements.q.value;
    texts ??= items.map((item) => textKeys(`${topicOf(item)} ${item.textContent} ${item.dataset.words}`, locale));
    const found = findTexts(query, texts, locale);
    items.forEach((item, number) => (item.hidden = found !== null && !found.includes(number)));
    for (const group of groups) group.hidden = !group.querySelector("[data-pb-question]:not([hidden])");
    if (topics) topics.hidden = found !== null;
    said.textContent = found === null ? "" : say(found.length);
    keep(query.trim());
  }

  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (form.elements.q.focus(), narrow())));
  form.hidden = false;
  form.elements.q.value = new URLSearchParams(window.location.search).get("q") ?? "";
  if (form.elements.q.value) narrow();
}

function topicOf(item) {
  return item.closest("[data-pb-group]").querySelector("h2").textContent;
}

function speaker(root) {
  const words = JSON.parse(root.dataset.words);
  const locale = document.documentElement.lang;
  const plurals = new Intl.PluralRules(locale);
  const say = (n) => (n ? (words.found[plurals.select(n)] ?? words.found.other).replace("{n}", n) : words.found_none);
  return { locale, say };
}

/** Keep the query in the address, so that it can be handed on. */
function keep(query) {
  const address = new URL(window.location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  window.history.replaceState(window.history.state, "", address);
}

if (globalThis.document) document.querySelectorAll("[data-pb-questions]").forEach(mount);
