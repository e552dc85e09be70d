// The form "I used it": makes the file of a report, to be downloaded, copied or sent by hand. Nothing is sent from here.

import { copyAndSay } from "./copy.mjs";
import { loadData } from "./data.mjs";
import { findFaults, tidy, writeReport } from "./report.mjs";

function mount(form) {
  const part = (name) => form.querySelector(`[data-pb-${name}]`);
  const organisations = new Map();
  const box = form.closest("details");
  form.hidden = false;
  form.elements.date.max = today();
  box.addEventListener("toggle", () => box.open && !organisations.size && fillOrganisations(form, organisations));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const report = readReport(form, organisations);
    const faults = findFaults(report, today());
    showFaults(form, faults);
    if (faults.length) return;
    showFile(form, writeReport(report));
  });
  // What is changed makes the file that is shown untrue.
  form.addEventListener("input", () => (part("made").hidden = true));
  part("copy").addEventListener("click", () => copyAndSay(part("file").textContent, part("said"), form.dataset));
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

async function fillOrganisations(form, organisations) {
  try {
    const known = await loadData(form.dataset.organisations);
    for (const [name, id] of known) organisations.set(name, id);
    form.querySelector("datalist").replaceChildren(...known.map(([name]) => new Option(name, name)));
  } catch {
    const hint = form.querySelector("[data-failed]");
    hint.textContent = hint.dataset.failed;
  }
}

function readReport(form, organisations) {
  const text = (name) => tidy(form.elements[name].value);
  const names = [...form.querySelectorAll("[data-language]")].map((input) => [input.dataset.language, tidy(input.value)]);
  return {
    names: Object.fromEntries(names),
    organisation: text("organisation"),
    organisationId: organisations.get(text("organisation")) ?? "",
    date: form.elements.date.value,
    grades: [...form.querySelectorAll("[name=grades]:checked")].map((input) => Number(input.value)),
    result: form.elements.result.value,
    adaptation: text("adaptation"),
    comment: text("comment"),
    consent: form.elements.consent.checked,
  };
}

function showFaults(form, faults) {
  const { faultPersonal: personal, faultMarkup: markup, faults: wording } = form.dataset;
  const found = new Map([...faults].reverse());
  for (const place of form.querySelectorAll("[data-pb-fault]")) {
    const fields = [...form.querySelectorAll(`[name=${place.dataset.pbFault}]`)];
    const fault = found.get(place.dataset.pbFault);
    place.hidden = !fault;
    place.textContent = { missing: fields[0].dataset.fault, personal, markup }[fault] ?? "";
    for (const field of fields) {
      if (fault) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }
  form.querySelector("[data-pb-said]").textContent = found.size ? wording.replace("{n}", found.size) : "";
  form.querySelector("[aria-invalid=true]")?.focus();
}

function showFile(form, { name, text }) {
  const part = (which) => form.querySelector(`[data-pb-${which}]`);
  const page = window.location.href.split(/[?#]/)[0];
  const letter = `${form.dataset.subject}\n${page}\n${form.dataset.folder}${name}\n\n${text}`;
  part("file").textContent = text;
  URL.revokeObjectURL(part("download").href);
  part("download").href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  part("download").download = name;
  part("mail").href = `mailto:${form.dataset.mail}?subject=${encodeURIComponent(form.dataset.subject)}&body=${encodeURIComponent(letter)}`;
  part("telegram").href = `https://t.me/share/url?url=${encodeURIComponent(page)}&text=${encodeURIComponent(letter)}`;
  part("made").hidden = false;
  part("made").focus();
}

if (globalThis.document) document.querySelectorAll("[data-pb-adopt]").forEach(mount);
