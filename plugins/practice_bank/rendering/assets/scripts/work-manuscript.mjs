// The Word file of a work: read into the sections, and sent along as it is.

import { loadLibrary } from "./library.mjs";
import { headingOf } from "./work-faults.mjs";
import { megabytes } from "./work-files.mjs";
import { guessLanguage } from "./work-text.mjs";
import { LIMITS, judgeFile, readWord, sortBlocks } from "./work-word.mjs";
import { make } from "./work-words.mjs";

export const MANUSCRIPT = "manuscript.docx";

export class Manuscript {
  /** @param {object} work The form of a work. */
  constructor(work) {
    this.work = work;
    this.kept = null; // {name, bytes}
  }

  async take(file) {
    const place = this.work.part("word-said");
    place.replaceChildren(make("p", "", this.work.say("reading")));
    try {
      const lines = await this.read(file);
      place.replaceChildren(...lines.map(([words, isWrong]) => make("p", isWrong ? "pb-fault" : "", words)), ...this.line());
    } catch {
      place.replaceChildren(make("p", "pb-fault", this.work.say("no_library")));
    }
  }

  async read(file) {
    if (file.size > LIMITS.file) return [[this.work.say("word_large", { size: megabytes(file.size), limit: megabytes(LIMITS.file) }), true]];
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fault = judgeFile(bytes, await loadLibrary("fflate"));
    if (fault) return [[this.work.say(`word_${fault}`, { limit: megabytes(LIMITS.unpacked) }), true]];
    const [mammoth, TurndownService] = await Promise.all([loadLibrary("mammoth"), loadLibrary("TurndownService")]);
    let found;
    try {
      found = await readWord(bytes, { mammoth, TurndownService });
    } catch {
      return [[this.work.say("word_damaged"), true]];
    }
    return this.put(file.name, bytes, found);
  }

  async put(name, bytes, { blocks, pictures, dropped }) {
    const { title, sections, extras, missing } = sortBlocks(blocks, this.work.rules.sections);
    const work = this.work.read();
    const isOver = Object.values(work.sections).some((text) => text.trim());
    if (isOver && !window.confirm(this.work.say("word_over"))) return [];
    const renamed = new Map();
    for (const picture of pictures) {
      const { name: made } = await this.work.given.add(picture.name, picture.bytes, picture.words);
      renamed.set(picture.name, made);
      if (!made) dropped += 1;
    }
    const rename = (text) => text.replace(/!\[\]\(files\/([^)]+)\)/g, (_, picture) => (renamed.get(picture) ? `![](files/${renamed.get(picture)})` : ""));
    const join = (before, after) => [before?.trim(), after].filter(Boolean).join("\n\n");
    for (const [id, text] of Object.entries(sections)) work.sections[id] = join(work.sections[id], rename(text));
    work.extras.push(...extras.map(({ heading, text }) => ({ heading: heading || this.work.say("word_rest"), text: rename(text) })));
    if (title && !work.values.title?.[0]) work.values.title = [title];
    const language = guessLanguage(blocks.map(({ text }) => text).join("\n"));
    if (this.work.rules.languages.includes(language)) work.language = language;
    this.kept = { name, bytes };
    if (!(await this.work.store.keep(MANUSCRIPT, bytes))) this.work.given.refused = true;
    this.work.fill(work);
    this.work.keeper.keep();
    return this.report(name, { sections, extras, missing, dropped, pictures: [...renamed.values()].filter(Boolean) });
  }

  report(name, { sections, extras, missing, dropped, pictures }) {
    const headings = missing.map((id) => headingOf(this.work.rules.sections.find((each) => each.id === id), this.work.rules.language));
    const undescribed = this.work.given.files.filter((file) => file.isPicture && !file.words && pictures.includes(file.name)).length;
    return [
      [this.work.say("word_done", { name, n: Object.keys(sections).length })],
      ...(headings.length ? [[this.work.say("word_missing", { names: headings.join(", ") })]] : []),
      ...(extras.length ? [[this.work.say("word_extras", { names: extras.map(({ heading }) => heading || this.work.say("word_rest")).join(", ") })]] : []),
      ...(undescribed ? [[this.work.say("word_alts", { n: undescribed })]] : []),
      ...(dropped ? [[this.work.say("word_dropped", { names: this.work.say("word_pictures", { n: dropped }) })]] : []),
      [this.work.say("word_kept")],
    ];
  }

  line() {
    if (!this.kept) return [];
    const line = make("p", "pb-note", this.work.say("word_with", { name: this.kept.name }));
    const button = Object.assign(make("button", "pb-plain", this.work.say("word_remove")), { type: "button" });
    button.addEventListener("click", () => {
      this.work.store.forget([MANUSCRIPT]);
      this.set(null);
      this.work.keeper.keep();
      document.getElementById("pb-word").focus();
    });
    line.append(" ", button);
    return [line];
  }

  /** Know a Word file as the one that goes along; null: none does. */
  set(kept) {
    this.kept = kept;
    this.work.part("word-said").replaceChildren(...this.line());
  }
}
