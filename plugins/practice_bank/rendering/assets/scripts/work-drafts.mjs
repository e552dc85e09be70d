// Drafts in the browser: what is written in its small store, pictures and files in its large one. Both may refuse.

import { loadLibrary } from "./library.mjs";

export const KEY = "practice-bank.works";

/** All drafts by kind; nothing where nothing readable was kept. */
export function parseDrafts(kept) {
  try {
    const drafts = JSON.parse(kept ?? "{}");
    if (!drafts || typeof drafts !== "object" || Array.isArray(drafts)) return {};
    return Object.fromEntries(Object.entries(drafts).filter(([, draft]) => isDraft(draft)));
  } catch {
    return {};
  }
}

function isDraft(draft) {
  const isGroup = (value) => value && typeof value === "object" && !Array.isArray(value);
  if (!isGroup(draft) || !isGroup(draft.values) || !isGroup(draft.sections)) return false;
  const lists = [draft.extras, draft.files];
  const texts = Object.values(draft.values).every((value) => Array.isArray(value) && value.every((each) => typeof each === "string"));
  const named = Array.isArray(draft.files) && draft.files.every((file) => isGroup(file) && /^[^/\\]+$/.test(file.name));
  const parts = Array.isArray(draft.extras) && draft.extras.every((part) => isGroup(part) && typeof part.heading === "string" && typeof part.text === "string");
  return lists.every(Array.isArray) && texts && named && parts && Object.values(draft.sections).every((text) => typeof text === "string");
}

/** The draft of a kind; null where there is none. */
export function loadDraft(kind) {
  try {
    return parseDrafts(localStorage.getItem(KEY))[kind] ?? null;
  } catch {
    return null;
  }
}

/**
 * Keep the draft of a kind; null forgets it.
 * @returns {boolean} False where the browser refuses.
 */
export function keepDraft(kind, draft) {
  try {
    const { [kind]: _, ...others } = parseDrafts(localStorage.getItem(KEY));
    const drafts = draft ? { ...others, [kind]: draft } : others;
    if (Object.keys(drafts).length) localStorage.setItem(KEY, JSON.stringify(drafts));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** The large store of a kind's draft. Each verb tells by `false` or nothing found where the browser refuses. */
export function openFiles(kind) {
  const key = (name) => `${KEY}/${kind}/${name}`;
  const store = async () => {
    const library = await loadLibrary("idbKeyval");
    return { library, place: library.createStore("practice-bank", "works") };
  };
  return {
    async keep(name, bytes) {
      try {
        const { library, place } = await store();
        await library.set(key(name), bytes, place);
        return true;
      } catch {
        return false;
      }
    },
    async load(name) {
      try {
        const { library, place } = await store();
        const bytes = await library.get(key(name), place);
        return bytes instanceof Uint8Array ? bytes : null;
      } catch {
        return null;
      }
    },
    async forget(names) {
      try {
        const { library, place } = await store();
        await library.delMany(names.map(key), place);
        return true;
      } catch {
        return false;
      }
    },
  };
}
