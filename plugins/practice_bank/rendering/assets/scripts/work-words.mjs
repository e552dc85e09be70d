// Faults where they stand, and all of them above with links.

import { sayFault } from "./work-faults.mjs";
import { repairLookalikes } from "./work-text.mjs";

const HINTED = new Set(["PB209", "PB210", "PB215", "PB220", "PB513", "PB514", "PB515", "PB516", "PB522", "PB523", "PB524"]); // other hints say how to write a file, which nobody sees here
const OWN_WORDS = { PB219: "author_unnamed", PB415: "no_text" }; // of codes that speak of a file

/** Speaks in the page's words: a text by its key, with its placeholders filled, in the plural of `n`. */
export function makeSpeaker(words, language) {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = words[key];
    const text = typeof form === "string" ? form : (form[plurals.select(values.n)] ?? form.other);
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  };
}

/** The box of an item; null where the form has none. */
export function findBox(form, item) {
  return form.querySelector(`[data-item="${CSS.escape(item)}"]`);
}

/** What an item is called on the page. */
export function nameOf(form, item) {
  const box = findBox(form, item);
  const label = box?.querySelector("legend, label");
  return label ? withoutMarks(label) : item;
}

function withoutMarks(label) {
  const copy = label.cloneNode(true);
  for (const mark of copy.querySelectorAll(".pb-question__required, .pb-hidden")) mark.remove();
  return copy.textContent.trim();
}

/** Show faults at their boxes: of the items in `judged`, or of all where that is null. */
export function showFaults(form, faults, judged, { codes, say }) {
  const byItem = group(faults);
  for (const place of form.querySelectorAll("[data-pb-fault]")) {
    const box = place.closest("[data-item]");
    if (place.closest("template")) continue;
    const found = !judged || judged.has(box.dataset.item) ? (byItem.get(box.dataset.item) ?? []) : [];
    drawFault(place, found.map((fault) => wordFault(fault, { codes, say })), box, say);
  }
}

function group(faults) {
  const found = new Map();
  for (const fault of faults) found.set(fault.item, [...(found.get(fault.item) ?? []), fault]);
  return found;
}

function drawFault(place, said, box, say) {
  const isWrong = said.some(({ isError }) => isError);
  const lines = said.slice(0, 4).map((fault) => make("span", fault.isError ? "pb-fault" : "pb-fault pb-fault--advice", wordsOf(fault)));
  place.hidden = !said.length;
  place.replaceChildren(...lines);
  if (said.some(({ code }) => code === "PB416")) place.append(mendButton(box, say));
  for (const field of box.querySelectorAll("input, select, textarea")) {
    if (field.closest("[data-item]") !== box || field.matches("[data-pb-sift], [type=file]")) continue;
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

/** A fault with its words: `message`, a `hint` where it helps on a page, `isError`. */
export function wordFault(fault, { codes, say }) {
  const { message, hint, isError } = sayFault(fault, codes);
  const own = OWN_WORDS[fault.code];
  return { ...fault, message: own ? say(own) : message, hint: HINTED.has(fault.code) ? hint : "", isError };
}

function wordsOf({ message, hint }) {
  return [message, hint].filter(Boolean).join(" ");
}

function mendButton(box, say) {
  const button = Object.assign(make("button", "pb-plain", say("mend")), { type: "button" });
  button.addEventListener("click", () => {
    const field = box.querySelector("textarea, input[type=text]");
    field.value = repairLookalikes(field.value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
  return button;
}

/** List all faults, what must be mended first; each leads to its box by `go`. */
export function listFaults(form, faults, { codes, say }, go) {
  const part = (name) => form.querySelector(`[data-pb-${name}]`);
  const said = faults.map((fault) => wordFault(fault, { codes, say }));
  const [wrong, advice] = [said.filter(({ isError }) => isError), said.filter(({ isError }) => !isError)];
  part("faults").classList.toggle("pb-faults--none", !wrong.length);
  part("faults-title").textContent = wrong.length ? say("faults", { n: wrong.length }) : say("no_faults");
  part("faults-list").replaceChildren(...wrong.map((fault) => line(form, fault, go)));
  part("advice").replaceChildren(...(advice.length ? [fold(say("advice", { n: advice.length }), advice.map((fault) => line(form, fault, go)))] : []));
  return wrong.length;
}

function line(form, fault, go) {
  const link = Object.assign(make("a", "", fault.message), { href: `#${stepOf(form, fault.item)}` });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(fault.item);
  });
  const made = make("li", "");
  made.append(link, " ", make("span", "pb-note", nameOf(form, fault.item)));
  return made;
}

function fold(title, lines) {
  const list = make("ul", "");
  list.append(...lines);
  const box = make("details", "pb-further");
  box.append(make("summary", "", title), list);
  return box;
}

/** The step in which an item is asked. */
export function stepOf(form, item) {
  return findBox(form, item)?.closest("[data-pb-step]")?.dataset.pbStep ?? "about";
}

export function make(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
