// Pictures and files on their way into the form, and pictures into its texts.

import { megabytes } from "./work-files.mjs";
import { make, wordFault } from "./work-words.mjs";
import { write } from "./work-writer.mjs";

const LIMIT = 60 * 1024 * 1024; // bytes of a file that a phone can still open to make it smaller

export class Pictures {
  /** @param {object} work The form of a work. */
  constructor(work) {
    this.work = work;
    this.target = null; // the text that a new picture is put into
    this.last = null; // the text written in last
  }

  async take(files) {
    const said = [];
    for (const file of files) said.push(...(await this.takeOne(file, files.length === 1)));
    this.work.part("files-said").replaceChildren(...said.map((words) => make("p", "pb-fault", words)));
    this.target = null;
    this.work.keeper.keep();
    if (!this.work.judged) this.work.showFaults();
  }

  /** Take a file; gives what there is to say. */
  async takeOne(file, isAlone) {
    const sayFault = (fault) => {
      const { message, hint } = wordFault(fault, this.work.words);
      return [[message, hint].filter(Boolean).join(" ")];
    };
    if (file.size > LIMIT) return sayFault({ code: "PB515", words: { file: file.name, size: megabytes(file.size), limit: megabytes(LIMIT) } });
    const { name, fault } = await this.work.given.add(file.name, new Uint8Array(await file.arrayBuffer()));
    if (name && this.target && isAlone) this.insert(name);
    if (fault) return sayFault(fault);
    return name ? [] : [this.work.say("picture_broken", { name: file.name })];
  }

  insert(name) {
    const box = this.target ?? this.last ?? this.work.form.querySelector("[data-pb-writer]");
    const { text, end } = { text: box.value, end: box === (this.target ?? this.last) ? box.selectionEnd : box.value.length };
    const made = `${text.slice(0, end)}${text.slice(0, end) && !text.slice(0, end).endsWith("\n\n") ? "\n\n" : ""}![](files/${name})`;
    write(box, { text: `${made}\n${text.slice(end)}`, start: made.length + 1, end: made.length + 1 });
  }

  forget(name) {
    for (const box of this.work.form.querySelectorAll("[data-pb-writer]")) {
      if (box.value.includes(`(files/${name})`)) box.value = box.value.replace(new RegExp(`!\\[[^\\]\\n]*\\]\\(files/${name.replaceAll(".", "\\.")}\\)\\n?`, "g"), "");
    }
    this.work.keeper.keep();
    if (!this.work.judged) this.work.showFaults();
  }
}
