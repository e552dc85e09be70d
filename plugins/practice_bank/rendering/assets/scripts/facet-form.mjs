// The facets of the catalogue as groups of checkboxes.

import { fold } from "./letters.mjs";

const OPEN = new Set(["subject", "grade", "kind"]);
const MOST = 8;
const MANY = 14;

/**
 * Draw the groups once.
 * @param {HTMLElement} place Where they stand.
 * @param {object} catalogue From `openCatalogue`.
 * @param {(key: string, value: string) => void} choose Called when a reader chooses a value, or not any more.
 * @returns {(state: object, counts: Int32Array[]) => void} Shows a state.
 */
export function drawFacets(place, catalogue, say, choose) {
  const groups = catalogue.facets.map((facet) => drawGroup(facet, catalogue, say));
  place.append(...groups.map((group) => group.box));
  place.addEventListener("change", ({ target }) => {
    if (target.matches("input[type=checkbox]")) choose(target.name, target.value);
  });
  return (state, counts) => groups.forEach((group, number) => group.show(state, counts[number]));
}

function drawGroup(facet, catalogue, say) {
  const box = element("details", "pb-facet");
  const chosen = element("span", "pb-facet__chosen");
  const summary = element("summary", "pb-facet__name", facet.label);
  const list = element("ul", "pb-facet__values");
  const group = element("div", "pb-facet__group");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", facet.label);
  const rows = facet.values.map((value, number) => drawRow(facet, value, number));
  list.append(...rows.map((row) => row.item));
  summary.append(chosen);
  group.append(...drawFolding(facet, rows, fullest(facet), say), list);
  const folder = group.querySelector("[data-pb-fold]");
  if (folder) group.append(folder);
  box.append(summary, group);
  box.open = OPEN.has(facet.key);
  const show = (state, counts) => {
    const values = state.chosen.get(facet.key);
    rows.forEach((row, number) => row.show(Boolean(values?.has(row.value)), counts[number]));
    chosen.textContent = values ? ` ${values.size}` : "";
    if (values && !box.contains(document.activeElement)) box.open = true;
    group.dispatchEvent(new CustomEvent("pb-shown"));
  };
  return { box, show };
}

function drawRow(facet, [value, label, depth, lang]) {
  const item = element("li", `pb-facet__value pb-facet__value--${Math.min(depth, 2)}`);
  const line = element("label");
  const box = Object.assign(element("input"), { type: "checkbox", name: facet.key, value });
  const words = element("span", "pb-facet__label", label);
  if (lang) words.lang = lang;
  const count = element("span", "pb-count");
  line.append(box, words, " ", count);
  item.append(line);
  let shown = -1;
  const show = (checked, works) => {
    if (box.checked !== checked) box.checked = checked;
    if (works !== shown) count.textContent = works;
    shown = works;
    item.classList.toggle("pb-facet__value--none", !works && !checked);
  };
  return { item, box, value, label, show };
}

/** Numbers of the values with most works: those that stay when the list is folded. */
function fullest({ values, sets, column }) {
  const counts = new Map();
  for (const set of column) for (const value of sets[set]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Set([...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST).map(([value]) => value));
}

/** Fold a long list; unfolded, a very long one can be searched. */
function drawFolding(facet, rows, kept, say) {
  if (rows.length <= MOST + 2) return [];
  const folder = element("button", "pb-facet__fold");
  Object.assign(folder, { type: "button" });
  folder.dataset.pbFold = "";
  const find = Object.assign(element("input", "pb-facet__find"), { type: "search", placeholder: say("filter_values", { facet: facet.label }) });
  find.setAttribute("aria-label", find.placeholder);
  let open = false;
  const show = () => {
    const typed = comparable(find.value.trim());
    rows.forEach((row, number) => {
      const hidden = open ? !comparable(row.label).includes(typed) : !kept.has(number) && !row.box.checked;
      if (row.item.hidden !== hidden) row.item.hidden = hidden;
    });
    find.hidden = !open || rows.length < MANY;
    folder.textContent = open ? say("less") : say("show_all", { n: rows.length });
    folder.setAttribute("aria-expanded", String(open));
  };
  folder.addEventListener("click", () => {
    open = !open;
    find.value = "";
    show();
  });
  find.addEventListener("input", show);
  queueMicrotask(() => folder.parentElement.addEventListener("pb-shown", show));
  show();
  return [find, folder];
}

/** Words as one may type them: without Kazakh letters, in any case. */
function comparable(words) {
  return fold(words.toLowerCase());
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
