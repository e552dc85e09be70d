// The form of a work: steps, faults, a draft on this device, a preview, one file at the end. Nothing is sent from here.

import { keepOffline } from "./contribute-offline.mjs";
import { loadData } from "./data.mjs";
import { loadLibrary } from "./library.mjs";
import { addRow, fillBoxes, readBoxes, removeRow, sift } from "./work-boxes.mjs";
import { letterAddress, makeSubmission, proposalAddress, readBundle, restoreWork, writeBundle } from "./work-bundle.mjs";
import { KEY, keepDraft, loadDraft, openFiles, parseDrafts } from "./work-drafts.mjs";
import { findFaults, headingOf } from "./work-faults.mjs";
import { megabytes } from "./work-files.mjs";
import { Given } from "./work-given.mjs";
import { drawPage, makeConverter } from "./work-preview.mjs";
import { guessLanguage } from "./work-text.mjs";
import { LIMITS, judgeFile, readWord, sortBlocks } from "./work-word.mjs";
import { findBox, listFaults, make, makeSpeaker, showFaults, stepOf, wordFault } from "./work-words.mjs";
import { mountTools, write } from "./work-writer.mjs";

const PAUSE = 400; // milliseconds after the last letter until the draft is kept
const LARGE_LETTER = 20 * 1024 * 1024; // bytes that mail may refuse
const BUNDLE_LIMIT = 300 * 1024 * 1024;
const MANUSCRIPT = "manuscript.docx";

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
    this.manuscript = null; // {name, bytes}
    this.revision = "";
    this.isAsking = false; // whether another tab's draft waits for an answer
    this.target = null; // the text that a picture is put into
    this.given = new Given(form, this.rules, this.store, {
      say: this.say,
      changed: (name) => this.forgetPicture(name),
      insert: (name) => this.insertPicture(name),
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
    this.showStep();
    keepOffline(new URL("../", window.location.href)).then((kept) => kept && !this.part("keeping").textContent && this.tell("keeping", this.say("offline")));
    const registers = this.loadRegisters();
    if (draft) await this.restore(draft);
    await registers;
    this.form.dataset.ready = "";
  }

  blank() {
    return { language: this.rules.language, email: "", values: {}, sections: {}, extras: [], files: [] };
  }

  async restore(draft) {
    this.revision = draft.revision ?? "";
    const lost = await this.given.restore(draft.files);
    const bytes = draft.manuscript ? await this.store.load(MANUSCRIPT) : null;
    this.manuscript = bytes ? { name: draft.manuscript, bytes } : null;
    this.showManuscript();
    if (draft.manuscript && !bytes) lost.push(draft.manuscript);
    this.notify([this.say("restored"), lost.length ? this.say("files_lost", { names: lost.join(", ") }) : ""].filter(Boolean).join(" "));
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

  // Steps

  showStep(isMoved = false) {
    const steps = [...this.form.querySelectorAll("[data-pb-step]")];
    const wanted = decodeURIComponent(window.location.hash.slice(1));
    const now = steps.find((step) => step.dataset.pbStep === wanted) ?? steps[0];
    for (const step of steps) step.hidden = step !== now;
    const n = steps.indexOf(now) + 1;
    const title = now.querySelector("h2");
    this.part("step-now").textContent = this.say("step", { n, total: steps.length, title: title.textContent });
    this.form.querySelector(".pb-steps progress").value = n;
    for (const link of this.form.querySelectorAll("[data-pb-to]")) {
      if (link.dataset.pbTo === now.dataset.pbStep) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    if (now.dataset.pbStep === "finish") this.check();
    if (this.wanted) this.focusItem(this.wanted);
    else if (isMoved) {
      title.focus({ preventScroll: true });
      this.form.scrollIntoView({ block: "start" });
    }
    this.wanted = "";
    if (this.part("preview").open) this.preview();
  }

  go(item) {
    const step = stepOf(this.form, item);
    if (this.form.querySelector(`[data-pb-step="${step}"]`).hidden) {
      this.wanted = item;
      window.location.hash = step;
    } else this.focusItem(item);
  }

  focusItem(item) {
    const box = findBox(this.form, item);
    for (let each = box; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const field = box?.querySelector("input:not([type=file], [data-pb-sift]), textarea, select") ?? box?.querySelector("button");
    field?.focus();
    box?.scrollIntoView({ block: "center" });
  }

  // Faults

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
    return listFaults(this.form, faults, this.words, (item) => this.go(item));
  }

  // The draft

  change() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.keep();
      if (!this.judged || this.judged.size) this.showFaults();
    }, PAUSE);
  }

  keep() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    if (this.isAsking) return;
    const kept = loadDraft(this.kind);
    if (kept?.revision && kept.revision !== this.revision) {
      this.askWhich();
      return;
    }
    this.revision = [...crypto.getRandomValues(new Uint8Array(6))].join("-");
    const draft = { ...this.read(), manuscript: this.manuscript?.name ?? "", revision: this.revision };
    const isKept = keepDraft(this.kind, draft) && !this.given.refused;
    this.tell("keeping", this.say(isKept ? "kept" : "not_kept"));
    this.part("keeping").classList.toggle("pb-fault", !isKept);
  }

  askWhich() {
    this.isAsking = true;
    const answer = (words, act) => {
      const button = Object.assign(make("button", "md-button", words), { type: "button" });
      button.addEventListener("click", async () => {
        this.isAsking = false;
        this.part("kept").hidden = true;
        await act();
      });
      return button;
    };
    this.notify(this.say("other_tab"), [
      answer(this.say("take_other"), async () => {
        const draft = loadDraft(this.kind);
        if (!draft) return;
        this.fill(draft);
        await this.restore(draft);
      }),
      answer(this.say("keep_mine"), () => {
        this.revision = loadDraft(this.kind)?.revision ?? "";
        this.keep();
      }),
    ]);
  }

  notify(words, buttons = []) {
    this.part("kept").hidden = false;
    this.part("kept-words").textContent = words;
    this.part("kept-actions").replaceChildren(...buttons);
  }

  tell(name, words) {
    this.part(name).textContent = words;
  }

  async delete() {
    if (!window.confirm(this.say("delete_sure"))) return;
    clearTimeout(this.waiting);
    keepDraft(this.kind, null);
    await this.given.clear();
    await this.store.forget([MANUSCRIPT]);
    this.manuscript = null;
    this.revision = "";
    this.judged = new Set();
    this.fill(this.blank());
    this.showManuscript();
    this.showFaults();
    this.part("next").hidden = true;
    this.tell("keeping", this.say("deleted"));
    this.notify(this.say("deleted"));
    window.location.hash = this.form.querySelector("[data-pb-step]").dataset.pbStep;
  }

  // The text

  async takeWord(file) {
    const place = this.part("word-said");
    place.replaceChildren(make("p", "", this.say("reading")));
    try {
      const lines = await this.readWord(file);
      place.replaceChildren(...lines.map(([words, isWrong]) => make("p", isWrong ? "pb-fault" : "", words)), ...this.manuscriptLine());
    } catch {
      place.replaceChildren(make("p", "pb-fault", this.say("no_library")));
    }
  }

  async readWord(file) {
    const large = [[this.say("word_large", { size: megabytes(file.size), limit: megabytes(LIMITS.file) }), true]];
    if (file.size > LIMITS.file) return large;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fault = judgeFile(bytes, await loadLibrary("fflate"));
    if (fault) return fault === "large" ? large : [[this.say(`word_${fault}`), true]];
    const [mammoth, TurndownService] = await Promise.all([loadLibrary("mammoth"), loadLibrary("TurndownService")]);
    let found;
    try {
      found = await readWord(bytes, { mammoth, TurndownService });
    } catch {
      return [[this.say("word_damaged"), true]];
    }
    return this.putWord(file.name, bytes, found);
  }

  async putWord(name, bytes, { blocks, pictures, dropped }) {
    const { title, sections, extras, missing } = sortBlocks(blocks, this.rules.sections);
    const work = this.read();
    const isOver = Object.values(work.sections).some((text) => text.trim());
    if (isOver && !window.confirm(this.say("word_over"))) return [];
    const renamed = new Map();
    for (const picture of pictures) {
      const { name: made } = await this.given.add(picture.name, picture.bytes, picture.words);
      renamed.set(picture.name, made);
      if (!made) dropped += 1;
    }
    const rename = (text) => text.replace(/!\[\]\(files\/([^)]+)\)/g, (_, picture) => (renamed.get(picture) ? `![](files/${renamed.get(picture)})` : ""));
    const join = (before, after) => [before?.trim(), after].filter(Boolean).join("\n\n");
    for (const [id, text] of Object.entries(sections)) work.sections[id] = join(work.sections[id], rename(text));
    work.extras.push(...extras.map(({ heading, text }) => ({ heading: heading || this.say("word_rest"), text: rename(text) })));
    if (title && !work.values.title?.[0]) work.values.title = [title];
    const language = guessLanguage(blocks.map(({ text }) => text).join("\n"));
    if (this.rules.languages.includes(language)) work.language = language;
    this.manuscript = { name, bytes };
    if (!(await this.store.keep(MANUSCRIPT, bytes))) this.given.refused = true;
    this.fill(work);
    this.keep();
    return this.sayWord(name, { sections, extras, missing, dropped, pictures: [...renamed.values()].filter(Boolean) });
  }

  sayWord(name, { sections, extras, missing, dropped, pictures }) {
    const headings = missing.map((id) => headingOf(this.rules.sections.find((each) => each.id === id), this.rules.language));
    const undescribed = this.given.files.filter((file) => file.isPicture && !file.words && pictures.includes(file.name)).length;
    return [
      [this.say("word_done", { name, n: Object.keys(sections).length })],
      ...(headings.length ? [[this.say("word_missing", { names: headings.join(", ") })]] : []),
      ...(extras.length ? [[this.say("word_extras", { names: extras.map(({ heading }) => heading || this.say("word_rest")).join(", ") })]] : []),
      ...(undescribed ? [[this.say("word_alts", { n: undescribed })]] : []),
      ...(dropped ? [[this.say("word_dropped", { names: this.say("word_pictures", { n: dropped }) })]] : []),
      [this.say("word_kept")],
    ];
  }

  manuscriptLine() {
    if (!this.manuscript) return [];
    const line = make("p", "pb-note", this.say("word_with", { name: this.manuscript.name }));
    const button = Object.assign(make("button", "pb-plain", this.say("word_remove")), { type: "button" });
    button.addEventListener("click", () => {
      this.manuscript = null;
      this.store.forget([MANUSCRIPT]);
      this.showManuscript();
      this.keep();
      document.getElementById("pb-word").focus();
    });
    line.append(" ", button);
    return [line];
  }

  showManuscript() {
    this.part("word-said").replaceChildren(...this.manuscriptLine());
  }

  // Pictures and files

  async takeFiles(files) {
    const said = [];
    for (const file of files) {
      const size = { name: file.name, limit: megabytes(BUNDLE_LIMIT) };
      if (file.size > BUNDLE_LIMIT) {
        said.push(this.say("word_large", { size: megabytes(file.size), limit: size.limit }));
        continue;
      }
      const { name, fault } = await this.given.add(file.name, new Uint8Array(await file.arrayBuffer()));
      if (fault) said.push(...[wordFault(fault, this.words)].map(({ message, hint }) => `${message} ${hint}`.trim()));
      else if (!name) said.push(this.say("picture_broken", { name: file.name }));
      if (name && this.target && files.length === 1) this.insertPicture(name);
    }
    this.part("files-said").replaceChildren(...said.map((words) => make("p", "pb-fault", words)));
    this.target = null;
    this.keep();
    if (!this.judged) this.showFaults();
  }

  insertPicture(name) {
    const box = this.target ?? this.lastText ?? this.form.querySelector("[data-pb-writer]");
    const { text, end } = { text: box.value, end: box === (this.target ?? this.lastText) ? box.selectionEnd : box.value.length };
    const made = `${text.slice(0, end)}${text.slice(0, end) && !text.slice(0, end).endsWith("\n\n") ? "\n\n" : ""}![](files/${name})`;
    write(box, { text: `${made}\n${text.slice(end)}`, start: made.length + 1, end: made.length + 1 });
  }

  forgetPicture(name) {
    for (const box of this.form.querySelectorAll("[data-pb-writer]")) {
      if (box.value.includes(`(files/${name})`)) box.value = box.value.replace(new RegExp(`!\\[[^\\]\\n]*\\]\\(files/${name.replaceAll(".", "\\.")}\\)\\n?`, "g"), "");
    }
    this.keep();
    if (!this.judged) this.showFaults();
  }

  // The end

  submission(isDraft = false) {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
    return makeSubmission(this.rules, this.read(), { find: (register, name) => this.find(register, name), today, isDraft });
  }

  async preview() {
    try {
      const converter = makeConverter(await loadLibrary("markdownit"), this.given.pictures());
      const submission = this.submission();
      const work = this.read();
      const authors = Object.keys(work.values).filter((key) => /^authors\.\d+\.name$/.test(key)).flatMap((key) => work.values[key]).join(", ");
      drawPage(this.part("page"), submission, { rules: this.rules, converter, authors, organisation: work.values.organisation?.[0] ?? "" });
    } catch {
      this.part("page").replaceChildren(make("p", "pb-fault", this.say("no_library")));
    }
  }

  async save(isDraft) {
    this.keep();
    if (!isDraft && this.check()) {
      this.part("faults").focus();
      return;
    }
    const submission = this.submission(isDraft);
    const name = `${submission.id}${isDraft ? "-draft" : ""}.submission.zip`;
    let bytes;
    try {
      bytes = writeBundle(await loadLibrary("fflate"), submission, this.given.bytes, this.manuscript?.bytes ?? null);
    } catch {
      this.tell(isDraft ? "keeping" : "said", this.say("no_library"));
      return;
    }
    download(name, bytes);
    if (isDraft) this.tell("keeping", this.say("saved", { file: name }));
    else this.sayNext(name, submission, bytes.length);
  }

  sayNext(name, submission, size) {
    const words = [this.say("made", { file: name, size: megabytes(size) }), size > LARGE_LETTER ? this.say("made_large") : ""];
    this.part("made").textContent = words.filter(Boolean).join(" ");
    const letter = this.part("mail");
    if (letter) letter.href = letterAddress(this.rules.mail, this.rules.said, submission, this.rules.kindLabel, name);
    const { href, isWhole } = proposalAddress(this.rules.repository, submission, this.given.bytes.size > 0);
    this.part("account").hidden = !href;
    if (href) Object.assign(this.part("propose"), { href, textContent: this.say(isWhole ? "propose" : "propose_editor") });
    this.part("next").hidden = false;
    this.part("next").focus();
  }

  async open(file) {
    try {
      if (file.size > BUNDLE_LIMIT) throw new Error("too large");
      const bundle = readBundle(await loadLibrary("fflate"), new Uint8Array(await file.arrayBuffer()), BUNDLE_LIMIT);
      if (bundle.submission.kind !== this.kind) {
        this.notify(this.say("open_other", { kind: String(bundle.submission.kind) }));
        return;
      }
      const { values, sections, extras } = this.read();
      const isEmpty = !Object.keys(values).length && !Object.keys(sections).length && !extras.length;
      if (!isEmpty && !window.confirm(this.say("open_sure"))) return;
      await this.put(bundle);
      this.notify(this.say("opened"));
    } catch {
      this.notify(this.say("open_failed"));
    }
  }

  async put({ submission, files, manuscript }) {
    const { words, ...work } = restoreWork(this.rules, submission, (register, id) => this.nameOf(register, id));
    await this.given.clear();
    for (const [name, bytes] of files) await this.given.add(name, bytes, words.get(`files/${name}`) ?? "");
    this.manuscript = manuscript ? { name: MANUSCRIPT, bytes: manuscript } : null;
    if (manuscript && !(await this.store.keep(MANUSCRIPT, manuscript))) this.given.refused = true;
    this.fill(work);
    this.showManuscript();
    this.keep();
    if (!this.judged) this.showFaults();
  }

  // What happens

  listen() {
    const { form } = this;
    form.addEventListener("input", (event) => {
      if (event.target.matches("[data-pb-sift]")) sift(event.target);
      else if (event.target.type !== "file") this.change();
    });
    form.addEventListener("change", (event) => this.changed(event.target));
    form.addEventListener("focusin", ({ target }) => target.matches("[data-pb-writer]") && (this.lastText = target));
    form.addEventListener("click", (event) => this.click(event.target.closest("button")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save(false);
    });
    form.addEventListener("keydown", (event) => {
      // A phone's keyboard has a key "next" that would hand the form in.
      if (event.key === "Enter" && event.target.matches("input:not([type=checkbox], [type=radio], [type=file])")) event.preventDefault();
    });
    this.part("preview").addEventListener("toggle", () => this.part("preview").open && this.preview());
    mountTools(form, this.rules.said, (box) => {
      this.target = box;
      document.getElementById("pb-files").click();
    });
    this.listenToFiles();
    window.addEventListener("hashchange", () => this.showStep(true));
    for (const [place, name] of [[window, "pagehide"], [document, "visibilitychange"]]) place.addEventListener(name, () => this.waiting && this.keep());
    window.addEventListener("storage", ({ key, newValue }) => {
      const other = key === KEY ? parseDrafts(newValue)[this.kind] : null;
      if (other && other.revision !== this.revision) this.askWhich();
    });
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
    take("pb-word", ([file]) => this.takeWord(file));
    take("pb-files", (files) => this.takeFiles(files));
    take("pb-open", ([file]) => this.open(file));
    const drop = this.part("drop");
    drop.addEventListener("dragover", (event) => event.preventDefault());
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) this.takeWord(file);
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
      this.change();
    } else if (button.matches("[data-pb-save]")) this.save(true);
    else if (button.matches("[data-pb-delete]")) this.delete();
  }
}

function download(name, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

if (globalThis.document) document.querySelectorAll("[data-pb-work]").forEach((form) => new WorkForm(form).start());
