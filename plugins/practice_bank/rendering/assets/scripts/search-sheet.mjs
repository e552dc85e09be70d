// The search over a page: a dialog on a wide screen, the whole screen on a phone.

import { siteRoot } from "./data.mjs";
import { makeAsker } from "./search-asking.mjs";
import { SLASH_OFF, isSlashOff } from "./search-dialog.mjs";
import { element, showState } from "./search-results.mjs";
import { loadWords } from "./search-words.mjs";

const PAUSE = 120; // milliseconds without a key until the index is asked
const LIMIT = 4; // hits a group
const STYLE = "assets/practice-bank/styles/search.css";

/** Build the dialog; the index is opened too, so that the first letter finds it ready. */
export async function makeSheet() {
  const [words] = await Promise.all([loadWords(), loadStyle()]);
  const field = element("input", { type: "search", name: "q", id: "pb-sheet-query", autocomplete: "off", spellcheck: "false",
    autocapitalize: "off", enterkeyhint: "search", maxlength: "1000", placeholder: words.say("placeholder") });
  const status = element("p", { class: "pb-search__status", role: "status" });
  const results = element("div", { class: "pb-sheet__results" });
  const dialog = buildDialog(words, field, status, results);
  const options = { limit: LIMIT, retry: run, everything: true };
  const ask = makeAsker(words.locale, (state) => showState({ status, results }, state, words, options), { twice: true });
  let timer;

  function run() {
    return ask(field.value);
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  dialog.addEventListener("keydown", (event) => {
    moveFocus(event, field, results);
    if (event.key !== "Escape") return;
    event.preventDefault(); // which would only empty the field
    dialog.close();
  });
  document.body.append(dialog);
  run();
  return {
    open(text) {
      if (!dialog.open) dialog.showModal();
      field.focus();
      if (!text) return field.select();
      field.value = text; // typed while all this was loaded
      return run();
    },
  };
}

function buildDialog(words, field, status, results) {
  const close = element("button", { type: "button", class: "pb-sheet__close", "aria-label": words.say("close") }, "×");
  const form = element("form", { role: "search", "aria-label": words.say("open"), action: words.searchAddress("").split("?")[0], class: "pb-sheet__form" });
  form.append(element("label", { for: field.id, class: "pb-hidden" }, words.say("label")), field, close);
  const dialog = element("dialog", { class: "pb-sheet md-typeset", "aria-label": words.say("open") });
  dialog.append(form, status, results, buildFoot(words));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside the dialog
  });
  results.addEventListener("click", (event) => {
    if (event.target.closest("a")) dialog.close(); // a section of this very page
  });
  return dialog;
}

/** Says the keys; one key alone must be one that can be turned off. */
function buildFoot(words) {
  const box = element("input", { type: "checkbox" });
  box.checked = !isSlashOff();
  box.addEventListener("change", () => {
    try {
      window.localStorage.setItem(SLASH_OFF, box.checked ? "no" : "yes");
    } catch {
      // it holds for this page then
    }
  });
  const foot = element("div", { class: "pb-sheet__foot" }, element("span", {}, words.say("keys")));
  foot.append(element("label", {}, box, " ", words.say("slash")));
  return foot;
}

function moveFocus(event, field, results) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [field, ...results.querySelectorAll("a, button")];
  const here = stops.indexOf(document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(here + step, stops.length - 1))].focus();
}

function loadStyle() {
  const href = new URL(STYLE, siteRoot()).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return undefined;
  return new Promise((resolve) => {
    const link = element("link", { rel: "stylesheet", href });
    link.onload = resolve;
    link.onerror = resolve; // without its looks it still works
    document.head.append(link);
  });
}
