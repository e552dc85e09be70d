// The pictures and files given along, as the form lists them.

import { isPicture, judgeGiven, nameFile, pictureType, shrinkPicture } from "./work-files.mjs";
import { makeId } from "./work-bundle.mjs";

/** Keeps the files of a form: their names and words in order, their bytes by name. */
export class Given {
  /**
   * @param {HTMLFormElement} form
   * @param {object} rules
   * @param {object} store As `openFiles` opens it.
   * @param {{say: Function, changed: () => void, insert: (name: string) => void}} around
   */
  constructor(form, rules, store, around) {
    Object.assign(this, { form, rules, store, around });
    this.files = [];
    this.bytes = new Map();
    this.addresses = new Map();
    this.refused = false; // whether the browser would not keep some of them
    this.list = form.querySelector("[data-pb-files]");
    this.template = form.querySelector("template[data-pb-file]");
  }

  /** Bring back what was kept. Returns names of files that the browser lost. */
  async restore(files) {
    const found = await Promise.all(files.map((file) => this.store.load(file.name)));
    const kept = files.filter((file, n) => found[n]);
    files.forEach((file, n) => found[n] && this.bytes.set(file.name, found[n]));
    this.files = kept.map(({ name, words }) => ({ name, words: words ?? "", isPicture: isPicture(name) }));
    this.draw();
    return files.filter((file, n) => !found[n]).map(({ name }) => name);
  }

  /**
   * Take a file.
   * @returns {Promise<{name: string, fault: object | null}>} Its name among the files; empty where it is refused.
   */
  async add(name, bytes, words = "") {
    let content = bytes;
    const first = judgeGiven(name, bytes, { ...this.rules.files, limit: Infinity, advised: Infinity });
    if (first) return { name: "", fault: first };
    try {
      if (isPicture(name)) content = await shrinkPicture(name, bytes);
    } catch {
      return { name: "", fault: null };
    }
    const fault = judgeGiven(name, content, this.rules.files);
    if (fault && fault.code !== "PB516") return { name: "", fault };
    const made = nameFile(name, new Set(this.bytes.keys()), makeId);
    this.bytes.set(made, content);
    this.files.push({ name: made, words: words || (isPicture(made) ? "" : titleOf(name)), isPicture: isPicture(made) });
    if (!(await this.store.keep(made, content))) this.refused = true;
    this.draw();
    return { name: made, fault };
  }

  remove(n) {
    const [file] = this.files.splice(n, 1);
    this.bytes.delete(file.name);
    URL.revokeObjectURL(this.addresses.get(`files/${file.name}`));
    this.addresses.delete(`files/${file.name}`);
    this.store.forget([file.name]);
    this.draw();
    this.around.changed(file.name);
  }

  async clear() {
    await this.store.forget([...this.bytes.keys()]);
    for (const address of this.addresses.values()) URL.revokeObjectURL(address);
    this.files = [];
    this.bytes.clear();
    this.addresses.clear();
    this.draw();
  }

  /** Addresses of the pictures on this page, by what texts call them: `files/plan.png`. */
  pictures() {
    for (const { name } of this.files.filter((file) => file.isPicture && !this.addresses.has(`files/${file.name}`))) {
      this.addresses.set(`files/${name}`, URL.createObjectURL(new Blob([this.bytes.get(name)], { type: pictureType(name) })));
    }
    return this.addresses;
  }

  draw() {
    this.pictures();
    this.list.replaceChildren(...this.files.map((file, n) => this.drawFile(file, n)));
  }

  drawFile(file, n) {
    const line = this.template.content.firstElementChild.cloneNode(true);
    for (const each of [line, ...line.querySelectorAll("*")]) {
      for (const { name, value } of [...each.attributes]) if (value.includes("{n}")) each.setAttribute(name, value.replaceAll("{n}", n));
    }
    const [picture, box, insert] = [line.querySelector("img"), line.querySelector("input"), line.querySelector("[data-pb-insert]")];
    line.querySelector(".pb-given__name").textContent = file.name;
    line.querySelector("label").textContent = this.around.say(file.isPicture ? "alt" : "file_title");
    picture.hidden = !file.isPicture;
    insert.hidden = !file.isPicture;
    if (file.isPicture) picture.src = this.addresses.get(`files/${file.name}`);
    box.value = file.words;
    box.addEventListener("input", () => (file.words = box.value));
    insert.addEventListener("click", () => this.around.insert(file.name));
    line.querySelector("[data-pb-remove-file]").addEventListener("click", () => this.remove(n));
    return line;
  }
}

function titleOf(name) {
  return name.replace(/\.[^.]*$/, "").replaceAll("_", " ").trim();
}
