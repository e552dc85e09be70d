// The boxes of the form: what stands in them, and putting it back. Rows come and go.

import { rowNumbers } from "./work-front.mjs";

const OWN = /^(language|email|sections\..*|extras\..*)$/;

/** What stands in the form, but for the files given along. */
export function readBoxes(form) {
  const work = { language: "", email: "", values: {}, sections: {}, extras: [] };
  for (const box of form.querySelectorAll("input[name], select[name], textarea[name]")) {
    const isChoice = box.type === "checkbox" || box.type === "radio";
    if (isChoice ? box.checked : box.value.trim()) put(work, box.name, box.value);
  }
  work.extras = [...work.extras].map((part) => ({ heading: "", text: "", ...part }));
  return work;
}

function put(work, name, value) {
  const [area, key, part] = name.split(".");
  if (name === "language" || name === "email") work[name] = value;
  else if (area === "sections") work.sections[key] = value;
  else if (area === "extras") (work.extras[Number(key)] ??= {})[part] = value;
  else (work.values[name] ??= []).push(value);
}

/** Put a work into the form; what it does not name becomes empty. */
export function fillBoxes(form, work) {
  for (const list of form.querySelectorAll("[data-pb-rows]")) {
    const numbers = rowNumbers(work.values, list.dataset.pbRows);
    const least = Number(list.dataset.least ?? 0);
    list.replaceChildren();
    for (let n = 0; n < Math.max(least, (numbers.at(-1) ?? -1) + 1); n += 1) addRow(list);
  }
  const extras = form.querySelector("[data-pb-extras]");
  extras.replaceChildren();
  for (const part of work.extras) fillExtra(addRow(extras), part);
  for (const box of form.querySelectorAll("input[name], select[name], textarea[name]")) {
    if (box.name.startsWith("extras.")) continue;
    const given = givenTo(work, box.name);
    if (box.type === "checkbox" || box.type === "radio") box.checked = given.includes(box.value);
    else if (box.tagName === "SELECT") box.value = given[0] ?? box.options[0].value;
    else box.value = given[0] ?? "";
  }
  for (const box of form.querySelectorAll("[data-pb-further]")) box.open = Boolean(box.querySelector("input:checked") || [...box.querySelectorAll("input[type=text], textarea")].some(({ value }) => value));
}

function givenTo(work, name) {
  if (name === "language" || name === "email") return [work[name] ?? ""];
  if (name.startsWith("sections.")) return [work.sections[name.slice("sections.".length)] ?? ""];
  return OWN.test(name) ? [] : (work.values[name] ?? []);
}

function fillExtra(row, { heading, text }) {
  row.querySelector("input").value = heading;
  row.querySelector("textarea").value = text;
}

/** Add an empty row to a list of rows, or a part to the text. */
export function addRow(list) {
  const number = list.children.length;
  const row = list.nextElementSibling.content.firstElementChild.cloneNode(true);
  for (const each of [row, ...row.querySelectorAll("*")]) {
    for (const { name, value } of [...each.attributes]) {
      if (value.includes("{n")) each.setAttribute(name, value.replaceAll("{n}", number).replaceAll("{number}", number + 1));
    }
    for (const node of each.childNodes) if (node.nodeType === 3) node.data = node.data.replaceAll("{number}", number + 1);
  }
  list.append(row);
  return row;
}

/** Take a row away; those after it move up. */
export function removeRow(form, row) {
  const list = row.parentElement;
  const place = [...list.children].indexOf(row);
  const rows = [...list.children].filter((each) => each !== row).map(readRow);
  list.replaceChildren();
  for (const values of rows) fillRow(addRow(list), values);
  if (!rows.length && list.dataset.least) addRow(list);
  (list.children[Math.max(0, place - 1)] ?? list.parentElement).querySelector("input, button")?.focus();
}

function readRow(row) {
  return [...row.querySelectorAll("input, select, textarea")].map((box) => (box.type === "checkbox" ? box.checked : box.value));
}

function fillRow(row, values) {
  row.querySelectorAll("input, select, textarea").forEach((box, n) => {
    if (box.type === "checkbox") box.checked = values[n];
    else box.value = values[n];
  });
}

/** Leave only the choices that hold what is typed above them; chosen ones stay. */
export function sift(box) {
  const wanted = box.value.trim().toLowerCase();
  for (const option of box.parentElement.querySelectorAll(".pb-option")) {
    option.hidden = Boolean(wanted) && !option.textContent.toLowerCase().includes(wanted) && !option.querySelector("input").checked;
  }
}
