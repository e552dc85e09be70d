// The page that asks for the code of a certificate: leads to the certificate's page, or says that there is none.

import { pageAddress } from "./data.mjs";

const SIGNS = 24;
const GROUP = 4;
const MISREAD = { o: "0", i: "1", l: "1" };

/** Write a code as addresses have it; null where it has too few or too many signs. */
export function readCode(typed) {
  const signs = [...typed.toLowerCase().replace(/[^0-9a-z]/g, "")].map((sign) => MISREAD[sign] ?? sign).join("");
  return signs.length === SIGNS ? signs.match(new RegExp(`.{${GROUP}}`, "g")).join("-") : null;
}

async function exists(address) {
  try {
    return (await fetch(address, { method: "HEAD" })).ok;
  } catch {
    return true; // from a file nothing can be asked: the browser will tell
  }
}

function mount(form) {
  const answer = form.querySelector("[data-pb-answer]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = readCode(form.elements.code.value);
    const address = code && pageAddress(`${code}/`, document.baseURI);
    if (!code) answer.textContent = form.dataset.wrongLength;
    else if (await exists(address)) window.location.assign(address);
    else answer.textContent = form.dataset.unknown;
  });
}

if (globalThis.document) document.querySelectorAll("[data-pb-verify]").forEach(mount);
