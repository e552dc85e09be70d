// The steps of the form: one is shown, its name stands in the address, so that a phone's key "back" leads to the one before.

import { findBox, stepOf } from "./work-words.mjs";

export class Stages {
  /** @param {object} work The form of a work. */
  constructor(work) {
    this.work = work;
    this.wanted = ""; // the item to stand at when its step is shown
  }

  show(isMoved = false) {
    const steps = [...this.work.form.querySelectorAll("[data-pb-step]")];
    const wanted = decodeURIComponent(window.location.hash.slice(1)).replace(/^pb-step-/, "");
    const now = steps.find((step) => step.dataset.pbStep === wanted) ?? steps[0];
    for (const step of steps) step.hidden = step !== now;
    const n = steps.indexOf(now) + 1;
    const title = now.querySelector("h2");
    this.work.part("step-now").textContent = this.work.say("step", { n, total: steps.length, title: title.textContent });
    this.work.form.querySelector(".pb-stages progress").value = n;
    for (const link of this.work.form.querySelectorAll("[data-pb-to]")) {
      if (link.dataset.pbTo === now.dataset.pbStep) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    if (now.dataset.pbStep === "finish") this.work.check();
    if (this.wanted) this.focusItem(this.wanted);
    else if (isMoved) {
      title.focus({ preventScroll: true });
      this.work.form.scrollIntoView({ block: "start" });
    }
    this.wanted = "";
    if (this.work.part("preview").open) this.work.ending.preview();
  }

  go(item) {
    const step = stepOf(this.work.form, item);
    if (this.work.form.querySelector(`[data-pb-step="${step}"]`).hidden) {
      this.wanted = item;
      window.location.hash = step;
    } else this.focusItem(item);
  }

  focusItem(item) {
    const box = findBox(this.work.form, item);
    for (let each = box; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const field = box?.querySelector("input:not([type=file], [data-pb-sift]), textarea, select") ?? box?.querySelector("button");
    field?.focus();
    box?.scrollIntoView({ block: "center" });
  }
}
