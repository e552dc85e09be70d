// Which steps of a path were read: kept in the reader's browser alone, the same for all languages of the site.

export const KEY = "practice-bank.paths";

/** Read what was kept: lists of steps by path; nothing where nothing readable was kept. */
export function parseRead(kept) {
  try {
    const paths = JSON.parse(kept ?? "{}");
    if (!paths || typeof paths !== "object" || Array.isArray(paths)) return {};
    return Object.fromEntries(Object.entries(paths).filter(([, steps]) => Array.isArray(steps)));
  } catch {
    return {};
  }
}

/** Mark a step of a path as read or not; a path without read steps is forgotten. */
export function markStep(paths, path, step, isRead) {
  const steps = new Set(paths[path]);
  if (isRead) steps.add(step);
  else steps.delete(step);
  const { [path]: _, ...others } = paths;
  return steps.size ? { ...others, [path]: [...steps] } : others;
}

function load() {
  try {
    return parseRead(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

/** False where the browser refuses. */
function keep(paths) {
  try {
    localStorage.setItem(KEY, JSON.stringify(paths));
    return true;
  } catch {
    return false;
  }
}

function mount(part) {
  const { pbPath: path, progress, wasReset, notKept } = part.dataset;
  const boxes = [...part.querySelectorAll("input[type=checkbox]")];
  const said = part.querySelector("[data-pb-said]");
  const bar = part.querySelector("progress");
  const isRead = (box) => box.checked;

  function show(words = "") {
    const done = boxes.filter(isRead).length;
    if (bar) bar.value = boxes.length ? done / boxes.length : 0;
    const sum = progress?.replace("{done}", done).replace("{total}", boxes.length) ?? "";
    said.textContent = [words, sum].filter(Boolean).join(" ");
  }

  const read = new Set(load()[path]);
  for (const box of boxes) {
    box.checked = read.has(box.value);
    box.closest("label").hidden = false;
    box.addEventListener("change", () => show(keep(markStep(load(), path, box.value, box.checked)) ? "" : notKept));
  }
  const tools = part.querySelector("[data-pb-read]");
  if (tools) tools.hidden = false;
  part.querySelector("[data-pb-reset]")?.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    const { [path]: _, ...others } = load();
    keep(others);
    show(wasReset);
  });
  show();
}

if (globalThis.document) document.querySelectorAll("[data-pb-path]").forEach(mount);
