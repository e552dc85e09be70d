// Makes the code that shows a list on another site, as the form asks; the preview shows the same list.

import { copyAndSay } from "./copy.mjs";

const HEIGHT = 600;
const SHOWN = "5";

/** Add to a list's address what differs from what it shows by itself. */
export function writeAddress(address, { what, type = "", subject = "", count = SHOWN }) {
  const query = new URLSearchParams();
  if (what === "events" && type) query.set("type", type);
  if (what === "practices" && subject) query.set("subject", subject);
  if (count !== SHOWN) query.set("count", count);
  return query.size ? `${address}?${query}` : address;
}

/** Write the frame, as rendering/embed/embed_view.py does. */
export function writeCode(address, title) {
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`;
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

function escape(text) {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}

/** A frame sent on while it loads may stay where it was, and each address is a step back for the reader: make a new one. */
function putFrame(old, address) {
  const frame = old.cloneNode();
  frame.src = address;
  old.replaceWith(frame);
  return frame;
}

function mount(panel) {
  const lists = JSON.parse(panel.dataset.pbEmbedCode);
  const form = panel.querySelector("form");
  const made = panel.querySelector("[data-pb-made]");
  let frame = document.querySelector(".pb-embed__frame");
  form.hidden = false;
  if (made) {
    made.hidden = false;
    panel.querySelector("[data-pb-all]").hidden = true;
    const field = made.querySelector("textarea");
    const said = made.querySelector("[data-pb-said]");
    made.querySelector("button").addEventListener("click", () => copyAndSay(field.value, said, panel.dataset));
  }
  const update = () => {
    const wish = Object.fromEntries(new FormData(form));
    const list = lists[`${wish.what}-${wish.language}`];
    for (const row of form.querySelectorAll("[data-of]")) row.hidden = row.dataset.of !== wish.what;
    if (made) {
      const code = made.querySelector("textarea");
      code.value = writeCode(writeAddress(list.address, wish), list.title);
      code.lang = wish.language;
    }
    // From a disk a browser shows no folder as a page.
    const file = window.location.protocol === "file:" ? "index.html" : "";
    const shown = writeAddress(list.here + file, wish);
    if (frame.getAttribute("src") !== shown) frame = putFrame(frame, shown);
    frame.title = list.title;
  };
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}

if (globalThis.document) document.querySelectorAll("[data-pb-embed-code]").forEach(mount);
