// The end of the form: how the page will look, the one file, and what to do with it; a saved file opened again.

import { loadLibrary } from "./library.mjs";
import { letterAddress, makeSubmission, proposalAddress, readBundle, restoreWork, writeBundle } from "./work-bundle.mjs";
import { megabytes } from "./work-files.mjs";
import { MANUSCRIPT } from "./work-manuscript.mjs";
import { drawPage, makeConverter } from "./work-preview.mjs";

const LARGE_LETTER = 20 * 1024 * 1024; // bytes that mail may refuse
const BUNDLE_LIMIT = 300 * 1024 * 1024; // bytes unpacked

export class Ending {
  /** @param {object} work The form of a work. */
  constructor(work) {
    this.work = work;
  }

  submission(isDraft = false) {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
    return makeSubmission(this.work.rules, this.work.read(), { find: (register, name) => this.work.find(register, name), today, isDraft });
  }

  async preview() {
    try {
      const converter = makeConverter(await loadLibrary("markdownit"), this.work.given.pictures());
      const submission = this.submission();
      const work = this.work.read();
      const authors = Object.keys(work.values).filter((key) => /^authors\.\d+\.name$/.test(key)).flatMap((key) => work.values[key]).join(", ");
      drawPage(this.work.part("page"), submission, { rules: this.work.rules, converter, authors, organisation: work.values.organisation?.[0] ?? "" });
    } catch {
      this.work.part("page").replaceChildren(make("p", "pb-fault", this.work.say("no_library")));
    }
  }

  async save(isDraft) {
    this.work.keeper.keep();
    if (!isDraft && this.work.check()) {
      this.work.part("faults").focus();
      return;
    }
    const submission = this.submission(isDraft);
    const name = `${submission.id}${isDraft ? "-draft" : ""}.submission.zip`;
    let bytes;
    try {
      bytes = writeBundle(await loadLibrary("fflate"), submission, this.work.given.bytes, this.work.manuscript.kept?.bytes ?? null);
    } catch {
      this.work.tell(isDraft ? "keeping" : "said", this.work.say("no_library"));
      return;
    }
    download(name, bytes);
    if (isDraft) this.work.tell("keeping", this.work.say("saved", { file: name }));
    else this.sayNext(name, submission, bytes.length);
  }

  sayNext(name, submission, size) {
    const words = [this.work.say("made", { file: name, size: megabytes(size) }), size > LARGE_LETTER ? this.work.say("made_large") : ""];
    this.work.part("made").textContent = words.filter(Boolean).join(" ");
    const letter = this.work.part("mail");
    if (letter) letter.href = letterAddress(this.work.rules.mail, this.work.rules.said, submission, this.work.rules.kindLabel, name);
    const { href, way } = proposalAddress(this.work.rules.repository, submission, this.work.given.bytes.size > 0);
    this.work.part("account").hidden = !href;
    if (href) Object.assign(this.work.part("propose"), { href, textContent: this.work.say(`propose_${way}`) });
    this.work.part("next").hidden = false;
    this.work.part("next").focus();
  }

  async open(file) {
    try {
      if (file.size > BUNDLE_LIMIT) throw new Error("too large");
      const bundle = readBundle(await loadLibrary("fflate"), new Uint8Array(await file.arrayBuffer()), BUNDLE_LIMIT);
      if (bundle.submission.kind !== this.work.kind) {
        this.work.keeper.notify(this.work.say("open_other", { kind: String(bundle.submission.kind) }));
        return;
      }
      const { values, sections, extras } = this.work.read();
      const isEmpty = !Object.keys(values).some((key) => !key.endsWith("/unit")) && !Object.keys(sections).length && !extras.length;
      if (!isEmpty && !window.confirm(this.work.say("open_sure"))) return;
      await this.put(bundle);
      this.work.keeper.notify(this.work.say("opened"));
    } catch {
      this.work.keeper.notify(this.work.say("open_failed"));
    }
  }

  async put({ submission, files, manuscript }) {
    const { words, ...work } = restoreWork(this.work.rules, submission, (register, id) => this.work.nameOf(register, id));
    await this.work.given.clear();
    for (const [name, bytes] of files) await this.work.given.add(name, bytes, words.get(`files/${name}`) ?? "");
    this.work.manuscript.set(manuscript ? { name: MANUSCRIPT, bytes: manuscript } : null);
    if (manuscript && !(await this.work.store.keep(MANUSCRIPT, manuscript))) this.work.given.refused = true;
    this.work.fill(work);
    this.work.keeper.keep();
    if (!this.work.judged) this.work.showFaults();
  }
}

function download(name, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
