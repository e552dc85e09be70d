// Libraries that few readers need: classic scripts, which a page opened from a disk may load as well.

import { siteRoot } from "./data.mjs";

const PLACES = { fflate: "fflate", idbKeyval: "idb-keyval", mammoth: "mammoth", markdownit: "markdown-it", TurndownService: "turndown" };
const asked = new Map();

/**
 * Load a library, once.
 * @param {keyof typeof PLACES} name Of its global.
 * @returns {Promise<any>} Rejects with an Error when it does not come; who asks again has it tried again.
 */
export function loadLibrary(name) {
  if (!asked.has(name)) {
    const library = run(name, libraryAddress(name));
    asked.set(name, library);
    library.catch(() => asked.delete(name));
  }
  return asked.get(name);
}

/** Where a library lies. */
export function libraryAddress(name) {
  return new URL(`assets/practice-bank/vendor/${PLACES[name]}/${PLACES[name]}.js`, siteRoot()).href;
}

function run(name, address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address });
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address}: missing`));
    };
    script.onload = () => (globalThis[name] ? resolve(globalThis[name]) : reject(new Error(`${address}: cut off`)));
    document.head.append(script);
  });
}
