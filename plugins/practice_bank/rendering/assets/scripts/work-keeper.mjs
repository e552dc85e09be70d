// The draft of a form: kept while it is written, brought back, never written over another tab's.

import { KEY, keepDraft, loadDraft, parseDrafts } from "./work-drafts.mjs";
import { MANUSCRIPT } from "./work-manuscript.mjs";
import { make } from "./work-words.mjs";

const PAUSE = 400; // milliseconds after the last letter

export class Keeper {
  /** @param {object} work The form of a work. */
  constructor(work) {
    this.work = work;
    this.revision = ""; // of the draft that this page knows
    this.isAsking = false; // whether another tab's draft waits for an answer
    this.isRestoring = false;
    this.waiting = 0;
  }

  /** Bring back what a draft has beside its texts, which stand in the form already. */
  async restore(draft) {
    this.isRestoring = true;
    this.revision = draft.revision ?? "";
    const lost = await this.work.given.restore(draft.files);
    const bytes = draft.manuscript ? await this.work.store.load(MANUSCRIPT) : null;
    this.work.manuscript.set(bytes ? { name: draft.manuscript, bytes } : null);
    if (draft.manuscript && !bytes) lost.push(draft.manuscript);
    this.isRestoring = false;
    this.notify([this.work.say("restored"), lost.length ? this.work.say("files_lost", { names: lost.join(", ") }) : ""].filter(Boolean).join(" "));
  }

  change() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.keep();
      if (!this.work.judged || this.work.judged.size) this.work.showFaults();
    }, PAUSE);
  }

  keep() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    if (this.isAsking) return;
    if (this.isRestoring) {
      this.change();
      return;
    }
    const kept = loadDraft(this.work.kind);
    if (kept?.revision && kept.revision !== this.revision) {
      this.askWhich();
      return;
    }
    const revision = [...crypto.getRandomValues(new Uint8Array(6))].join("-");
    const isWritten = keepDraft(this.work.kind, { ...this.work.read(), manuscript: this.work.manuscript.kept?.name ?? "", revision });
    if (isWritten) this.revision = revision;
    const isKept = isWritten && !this.work.given.refused;
    this.work.tell("keeping", this.work.say(isKept ? "kept" : "not_kept"));
    this.work.part("keeping").classList.toggle("pb-fault", !isKept);
  }

  askWhich() {
    if (this.isAsking) return;
    this.isAsking = true;
    const answer = (words, act) => {
      const button = Object.assign(make("button", "md-button", words), { type: "button" });
      button.addEventListener("click", async () => {
        this.isAsking = false;
        this.work.part("kept").hidden = true;
        await act();
      });
      return button;
    };
    this.notify(this.work.say("other_tab"), [
      answer(this.work.say("take_other"), async () => {
        const draft = loadDraft(this.work.kind);
        if (!draft) return;
        this.work.fill(draft);
        await this.restore(draft);
      }),
      answer(this.work.say("keep_mine"), () => {
        this.revision = loadDraft(this.work.kind)?.revision ?? "";
        this.keep();
      }),
    ]);
  }

  notify(words, buttons = []) {
    this.work.part("kept").hidden = false;
    this.work.part("kept-words").textContent = words;
    this.work.part("kept-actions").replaceChildren(...buttons);
  }

  async delete() {
    if (!window.confirm(this.work.say("delete_sure"))) return;
    clearTimeout(this.waiting);
    keepDraft(this.work.kind, null);
    await this.work.given.clear();
    await this.work.store.forget([MANUSCRIPT]);
    this.work.manuscript.set(null);
    this.revision = "";
    this.work.judged = new Set();
    this.work.fill(this.work.blank());
    this.work.showFaults();
    this.work.part("next").hidden = true;
    this.work.tell("keeping", this.work.say("deleted"));
    this.notify(this.work.say("deleted"));
    window.location.hash = this.work.form.querySelector("[data-pb-step]").dataset.pbStep;
  }

  listen() {
    for (const [place, name] of [[window, "pagehide"], [document, "visibilitychange"]]) place.addEventListener(name, () => this.waiting && this.keep());
    window.addEventListener("storage", ({ key, newValue }) => {
      const other = key === KEY ? parseDrafts(newValue)[this.work.kind] : null;
      if (other && other.revision !== this.revision) this.askWhich();
    });
  }
}
