// The page of the search: the query stands in the address, so that it can be shared and gone back to.

import { makeAsker } from "./search-asking.mjs";
import { readWords } from "./search-words.mjs";
import { showState } from "./search-results.mjs";

const PAUSE = 150; // milliseconds without a key until the index is asked
const LIMIT = 10; // hits a group
const LONGEST = 1000; // letters of a query in an address: servers refuse long ones

function mount(page) {
  const words = readWords(page);
  const form = page.querySelector("form");
  const field = form.elements.q;
  const places = { status: page.querySelector("[data-pb-status]"), results: page.querySelector("[data-pb-results]") };
  const popular = document.querySelector("[data-pb-popular]");
  const title = document.title;
  const ask = makeAsker(words.locale, (state) => {
    popular.hidden = state.phase === "answer";
    if (state.phase !== "empty") return showState(places, state, words, { limit: LIMIT, retry: run });
    places.status.textContent = "";
    return places.results.replaceChildren();
  });
  let timer;

  function run() {
    const text = field.value.trim();
    document.title = text ? `${text} – ${title}` : title;
    return ask(field.value);
  }

  function keep(how) {
    const address = new URL(window.location.href);
    if (field.value.trim()) address.searchParams.set("q", field.value.trim().slice(0, LONGEST));
    else address.searchParams.delete("q");
    if (address.href !== window.location.href) window.history[how](null, "", address);
  }

  function read() {
    field.value = new URL(window.location.href).searchParams.get("q") ?? "";
    return run();
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep("replaceState");
      run();
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keep("pushState");
    run();
  });
  window.addEventListener("popstate", read);
  if (field.value.trim()) {
    keep("replaceState"); // somebody was quicker than this script
    run();
  } else {
    read();
    if (!field.value) field.focus();
  }
}

if (globalThis.document) document.querySelectorAll("[data-pb-search-page]").forEach(mount);
