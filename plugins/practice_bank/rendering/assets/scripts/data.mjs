// Data of the site for scripts: JSON files beside the pages. A page opened from a disk (`file://`) may read no other file,
// but may run a classic script: an offline build writes one beside each data file, which leaves its data here.

const SCRIPTS = "assets/practice-bank/scripts/";
const asked = new Map();

/** Address of the site's root: whatever folder the site stands in, this module lies at a known place of it. */
export function siteRoot(module = import.meta.url) {
  const place = module.lastIndexOf(SCRIPTS);
  return new URL(place < 0 ? "./" : module.slice(0, place), module).href;
}

/** Address of a page by its path from the root: `bank/city-village/`. From a disk a folder shows no page by itself. */
export function pageAddress(path, root = siteRoot()) {
  const address = new URL(path, root);
  if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
  return address.href;
}

/**
 * Load a data file, once.
 * @param {string | URL} url Of the JSON; a relative one counts from the page.
 * @returns {Promise<any>} Rejects with an Error when the file is missing or cut off; who asks again has it tried again.
 */
export function loadData(url) {
  const address = new URL(url, globalThis.document?.baseURI).href;
  if (!asked.has(address)) {
    const data = address.startsWith("file:") ? runScript(`${address}.js`) : fetchJson(address);
    asked.set(address, data);
    data.catch(() => asked.delete(address));
  }
  return asked.get(address);
}

async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onerror = () => reject(new Error(`${address}: missing`));
    script.onload = () => {
      const data = globalThis.practiceBankData?.get(script.src);
      if (data === undefined) reject(new Error(`${address}: cut off`));
      else resolve(data);
      script.remove();
    };
    document.head.append(script);
  });
}
