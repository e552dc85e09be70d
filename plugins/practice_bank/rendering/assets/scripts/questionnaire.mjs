// A questionnaire within the page: asks what answers open, keeps them on this device alone, and makes a file of them.

import { countAnswered, countPoints, findBand, findFaults, findShown, parseKept, writeCsv } from "./questionnaire-answers.mjs";

export const KEY = "practice-bank.questionnaires";

function load() {
  try {
    return parseKept(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

/** False where the browser refuses. */
function keep(sheets) {
  try {
    if (Object.keys(sheets).length) localStorage.setItem(KEY, JSON.stringify(sheets));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Random signs: they tell one sheet from another, and nothing of who filled it in. A letter first, or a spreadsheet reads a number. */
function makeSheet() {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `s${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function speaker(words, language) {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = words[key];
    const text = typeof form === "string" ? form : form[plurals.select(values.n)] ?? form.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  };
}

function mount(form) {
  const { pbQuestionnaire: reference, language } = form.dataset;
  const { parts, bands } = JSON.parse(form.dataset.asked);
  const say = speaker(JSON.parse(form.dataset.said), language);
  const items = parts.flat();
  const part = (name) => form.querySelector(`[data-pb-${name}]`);
  const boxes = new Map([...form.querySelectorAll("[data-item]")].map((box) => [box.dataset.item, box]));
  const fields = [...form.querySelectorAll("input, textarea")];
  let sheet = load()[reference] ?? { sheet: makeSheet(), answers: {} };

  function read() {
    const answers = {};
    for (const field of fields) {
      const isChosen = !field.matches("[type=radio], [type=checkbox]") || field.checked;
      if (isChosen && field.value.trim()) (answers[field.name] ??= []).push(field.value);
    }
    return answers;
  }

  function fill({ answers }) {
    for (const field of fields) {
      const given = answers[field.name] ?? [];
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = given.includes(field.value);
      else field.value = given[0] ?? "";
    }
  }

  function show() {
    const shown = findShown(items, sheet.answers);
    for (const [id, box] of boxes) box.hidden = !shown.has(id);
    for (const own of form.querySelectorAll(".pb-option__own")) {
      own.hidden = !(sheet.answers[own.name.split("/")[0]] ?? []).includes(own.name.split("/")[1]);
    }
    form.toggleAttribute("data-pb-blank", !Object.keys(sheet.answers).length);
    const { done, total } = countAnswered(items, sheet.answers);
    part("progress").querySelector("progress").value = total ? done / total : 0;
    part("progress-words").textContent = say("progress", { done, total });
  }

  function tell(words) {
    part("said").textContent = words;
  }

  function change() {
    sheet = { ...sheet, answers: read() };
    show();
    hideResult();
    tell(keep({ ...load(), [reference]: sheet }) ? "" : say("not_kept"));
  }

  function showFault(id, fault) {
    const [box, item] = [boxes.get(id), items.find((each) => each.id === id)];
    const [low, high] = item.bounds ?? [];
    const place = box.querySelector(".pb-question__fault");
    place.hidden = !fault;
    place.textContent = fault ? say(fault, { low, high }) : "";
    for (const field of box.querySelectorAll("input:not(.pb-option__own), textarea")) {
      if (fault) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  function check() {
    const faults = new Map(findFaults(items, sheet.answers));
    for (const id of boxes.keys()) showFault(id, faults.get(id) ?? "");
    const [first] = faults.keys();
    if (first) {
      tell(say("faults", { n: faults.size }));
      boxes.get(first).querySelector("input, textarea").focus();
    }
    return faults.size === 0;
  }

  function download() {
    const file = `${reference.split("@")[0]}-${sheet.sheet}.csv`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([writeCsv(reference, language, items, sheet)], { type: "text/csv" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell(say("downloaded", { file }));
  }

  function hideResult() {
    const [box, heading] = [part("result"), form.querySelector("#pb-result")];
    if (!box) return;
    heading.textContent = heading.dataset.bands;
    for (const each of [box, part("sum"), part("part-sums")]) each.hidden = true;
  }

  function showResult() {
    const [box, heading] = [part("result"), form.querySelector("#pb-result")];
    const { points, most, parts: sums } = countPoints(parts, sheet.answers);
    const band = findBand(bands, points);
    heading.textContent = heading.dataset.result;
    part("sum").textContent = say("sum", { points, most });
    box.querySelectorAll("[data-pb-band]").forEach((line, number) => (line.hidden = number !== band));
    box.querySelectorAll("[data-pb-part-sum]").forEach((line, number) => showPart(line, sums[number]));
    for (const each of [box, part("sum"), part("part-sums")]) each.hidden = false;
    box.focus();
  }

  function showPart(line, { points, most }) {
    const share = most ? Math.max(0, Math.round((points / most) * 100)) : 0;
    line.hidden = most === 0;
    line.querySelector("[data-pb-words]").textContent = say("part_sum", { points, most, share });
    line.querySelector(".pb-bar__fill").setAttribute("width", share);
  }

  form.addEventListener("input", (event) => {
    change();
    const id = event.target.closest("[data-item]")?.dataset.item;
    if (id && !boxes.get(id).querySelector(".pb-question__fault").hidden) {
      showFault(id, new Map(findFaults(items, sheet.answers)).get(id) ?? "");
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!check()) return;
    if (event.submitter?.value === "result") showResult();
    else download();
  });
  part("print").addEventListener("click", () => window.print());
  part("delete").addEventListener("click", () => {
    if (!window.confirm(say("delete_sure"))) return;
    const { [reference]: _, ...others } = load();
    sheet = { sheet: makeSheet(), answers: {} };
    fill(sheet);
    show();
    hideResult();
    for (const id of boxes.keys()) showFault(id, "");
    keep(others);
    tell(say("deleted"));
    form.querySelector("input, textarea").focus();
  });

  for (const each of form.querySelectorAll("[data-pb-paper]")) each.hidden = true;
  for (const name of ["progress", "tools"]) part(name).hidden = false;
  fill(sheet);
  hideResult();
  show();
  if (Object.keys(sheet.answers).length) tell(say("restored"));
}

if (globalThis.document) document.querySelectorAll("[data-pb-questionnaire]").forEach(mount);
