// The form of a work: steps, faults, a draft on this device, a preview, one file at the end. Nothing is sent from here.

import { keepOffline } from "./contribute-offline.mjs";
import { loadData } from "./data.mjs";
import { addRow, fillBoxes, readBoxes, removeRow, sift } from "./work-boxes.mjs";
import { loadDraft, openFiles } from "./work-drafts.mjs";
import { Ending } from "./work-ending.mjs";
import { findFaults } from "./work-faults.mjs";
import { Given } from "./work-given.mjs";
import { Keeper } from "./work-keeper.mjs";
import { Manuscript } from "./work-manuscript.mjs";
import { Pictures } from "./work-pictures.mjs";
import { Stages } from "./work-stages.mjs";
import { listFaults, makeSpeaker, showFaults, stepOf, wordFault } from "./work-words.mjs";
import { mountTools } from "./work-writer.mjs";

class WorkForm {
  constructor(form) {
    this.form = form;
    this.kind = form.dataset.pbWork;
    this.rules = JSON.parse(form.dataset.rules);
    this.say = makeSpeaker(this.rules.said, this.rules.language);
    this.words = { codes: this.rules.codes, say: this.say };
    this.store = openFiles(this.kind);
    this.registers = { people: [], organisations: [] };
    this.judged = new Set(); // items whose faults are shown; null: all
    this.keeper = new Keeper(this);
    this.stages = new Stages(this);
    this.manuscript = new Manuscript(this);
    this.ending = new Ending(this);
    this.pictures = new Pictures(this);
    this.given = new Given(form, this.rules, this.store, {
      say: this.say,
      changed: (name) => this.pictures.forget(name),
      insert: (name) => this.pictures.insert(name),
    });
  }

  part(name) {
    return this.form.querySelector(`[data-pb-${name}]`);
  }

  async start() {
    this.form.hidden = false;
    const draft = loadDraft(this.kind);
    this.fill(draft ?? this.blank());
    this.listen();
    this.stages.show();
    this.openOffline();
    const registers = this.loadRegisters();
    if (draft) await this.keeper.restore(draft);
    await registers;
    this.form.dataset.ready = "";
  }

  async openOffline() {
    const isKept = await keepOffline(new URL("../", window.location.href));
    if (isKept && !this.part("keeping").textContent) this.tell("keeping", this.say("offline"));
  }

  blank() {
    return { language: this.rules.language, email: "", values: {}, sections: {}, extras: [], files: [] };
  }

  fill(work) {
    fillBoxes(this.form, { ...this.blank(), ...work, language: work.language || this.rules.language });
  }

  read() {
    return { ...readBoxes(this.form), files: this.given.files };
  }

  async loadRegisters() {
    for (const name of Object.keys(this.registers)) {
      try {
        this.registers[name] = await loadData(this.rules.data[name]);
        document.getElementById(`pb-known-${name}`).replaceChildren(...this.registers[name].map(([each]) => new Option(each, each)));
      } catch {
        // Without a list a name is written out; the methodist finds who it is.
      }
    }
  }

  find(register, name) {
    const wanted = name.trim().toLowerCase();
    return (this.registers[register] ?? []).find(([each, id]) => each.toLowerCase() === wanted || id === name)?.[1] ?? "";
  }

  nameOf(register, id) {
    return (this.registers[register] ?? []).find((each) => each[1] === id)?.[0] ?? "";
  }

  findFaults() {
    const work = this.read();
    return findFaults(this.rules, work, (register, name) => this.find(register, name));
  }

  check() {
    this.judged = null;
    return this.showFaults();
  }

  showFaults() {
    const faults = this.findFaults();
    showFaults(this.form, faults, this.judged, this.words);
    if (this.judged) return 0;
    const wrong = faults.filter((fault) => wordFault(fault, this.words).isError);
    for (const link of this.form.querySelectorAll("[data-pb-to]")) {
      const n = wrong.filter(({ item }) => stepOf(this.form, item) === link.dataset.pbTo).length;
      link.querySelector("[data-pb-count]").textContent = n ? ` – ${this.say("step_faults", { n })}` : "";
    }
    return listFaults(this.form, faults, this.words, (item) => this.stages.go(item));
  }

  tell(name, words) {
    this.part(name).textContent = words;
  }

  listen() {
    const { form } = this;
    form.addEventListener("input", (event) => {
      if (event.target.matches("[data-pb-sift]")) sift(event.target);
      else if (event.target.type !== "file") this.keeper.change();
    });
    form.addEventListener("change", (event) => this.changed(event.target));
    form.addEventListener("focusin", ({ target }) => target.matches("[data-pb-writer]") && (this.pictures.last = target));
    form.addEventListener("click", (event) => this.click(event.target.closest("button")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ending.save(false);
    });
    form.addEventListener("keydown", (event) => {
      // A phone's keyboard has a key "next" that would hand the form in.
      if (event.key === "Enter" && event.target.matches("input:not([type=checkbox], [type=radio], [type=file])")) event.preventDefault();
    });
    this.part("preview").addEventListener("toggle", () => this.part("preview").open && this.ending.preview());
    mountTools(form, this.rules.said, (box) => {
      this.pictures.target = box;
      document.getElementById("pb-files").click();
    });
    this.listenToFiles();
    window.addEventListener("hashchange", () => this.stages.show(true));
    this.keeper.listen();
  }

  listenToFiles() {
    const take = (id, act) => {
      const box = document.getElementById(id);
      box.addEventListener("change", async () => {
        const files = [...box.files];
        box.value = "";
        if (files.length) await act(files);
      });
    };
    take("pb-word", ([file]) => this.manuscript.take(file));
    take("pb-files", (files) => this.pictures.take(files));
    take("pb-open", ([file]) => this.ending.open(file));
    const drop = this.part("drop");
    drop.addEventListener("dragover", (event) => event.preventDefault());
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) this.manuscript.take(file);
    });
  }

  changed(field) {
    const item = field.closest("[data-item]")?.dataset.item;
    if (!item || field.type === "file" || !this.judged || !field.value.trim()) return;
    this.judged.add(item);
    this.showFaults();
  }

  click(button) {
    if (!button) return;
    if (button.matches("[data-pb-add]")) {
      addRow(button.closest("fieldset").querySelector("[data-pb-rows]")).querySelector("input").focus();
    } else if (button.matches("[data-pb-remove]")) {
      removeRow(this.form, button.closest("[data-pb-row]"));
      this.keeper.change();
    } else if (button.matches("[data-pb-save]")) this.ending.save(true);
    else if (button.matches("[data-pb-delete]")) this.keeper.delete();
  }
}

if (globalThis.document) document.querySelectorAll("[data-pb-work]").forEach((form) => new WorkForm(form).start());
