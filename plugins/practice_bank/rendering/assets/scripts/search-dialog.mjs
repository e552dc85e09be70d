// Opens the search over the page. Everything it needs is loaded when somebody comes near it.

function mount(link) {
  let sheet;
  const load = () => {
    sheet ??= import("./search-sheet.mjs").then(({ makeSheet }) => makeSheet());
    sheet.catch(() => (sheet = undefined));
    return sheet;
  };
  const open = async (event) => {
    event.preventDefault();
    try {
      (await load()).open();
    } catch {
      window.location.assign(link.href); // the page of the search says what is wrong
    }
  };
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  for (const near of ["focus", "pointerenter"]) link.addEventListener(near, () => load().catch(() => {}), { once: true });
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") open(event);
  });
  document.addEventListener("keydown", (event) => {
    if (!document.querySelector("dialog[open]") && isShortcut(event)) open(event);
  });
}

/** Ctrl+K or ⌘K, and `/` unless its reader turned it off or is writing. */
function isShortcut({ key, code, ctrlKey, metaKey, altKey, target }) {
  if (altKey) return false;
  if (ctrlKey !== metaKey) return code === "KeyK" || key === "k";
  const writes = target.isContentEditable || target.closest?.("input, textarea, select");
  return key === "/" && !ctrlKey && !writes && !isSlashOff();
}

export const SLASH_OFF = "practice-bank.search.slash-off";

export function isSlashOff() {
  try {
    return window.localStorage.getItem(SLASH_OFF) === "yes";
  } catch {
    return false; // a browser may keep pages from their memory
  }
}

if (globalThis.document) document.querySelectorAll("[data-pb-search]").forEach(mount);
