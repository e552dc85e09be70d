// The choice of a kind: says where a draft waits.

import { keepOffline } from "./contribute-offline.mjs";
import { loadDraft } from "./work-drafts.mjs";

function mount(list) {
  for (const card of list.querySelectorAll("[data-kind]")) {
    const link = card.querySelector(".md-button");
    if (loadDraft(card.dataset.kind)) link.firstChild.textContent = list.dataset.goOn;
  }
  keepOffline(new URL("./", window.location.href));
}

if (globalThis.document) document.querySelectorAll("[data-pb-choice]").forEach(mount);
