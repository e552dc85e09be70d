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
    if (link.hasAttribute("aria-busy")) return;
    link.setAttribute("aria-busy", "true");
    const letGo = catchTyping();
    try {
      const { open: show } = await load();
      show(letGo());
    } catch {
      const text = letGo();
      window.location.assign(text ? `${link.href}?q=${encodeURIComponent(text)}` : link.href); // which says what is wrong
    }
    link.removeAttribute("aria-busy");
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

/** Catch what is typed before there is a field for it; the function it gives ends that and gives the text. */
function catchTyping() {
  let text = "";
  const take = (event) => {
    const isLetter = [...event.key].length === 1;
    if (event.ctrlKey || event.metaKey || event.altKey || !(isLetter || event.key === "Backspace")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return; // the key that opens is still held
    text = isLetter ? text + event.key : text.slice(0, -1);
  };
  document.addEventListener("keydown", take, true);
  return () => {
    document.removeEventListener("keydown", take, true);
    return text;
  };
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
