// Copies a work's address and citations, and prints its page.

import { copyAndSay } from "./copy.mjs";

function mount(panel) {
  const said = panel.querySelector("[data-pb-said]");
  for (const button of panel.querySelectorAll("button")) button.hidden = false;
  panel.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.pbPrint !== undefined) window.print();
    else copyAndSay(textOf(button), said, panel.dataset);
  });
}

function textOf({ dataset }) {
  return dataset.pbCopies ?? document.getElementById(dataset.pbCopiesText).textContent.trim();
}

if (globalThis.document) document.querySelectorAll("[data-pb-share]").forEach(mount);
