// Asks the index while somebody types: only the latest question is answered.

const PATIENCE = 200; // milliseconds without an answer until the page says that it is looking
const LIGHT = 500_000; // bytes of another language's index that are loaded unasked, about 90 KB compressed
const FEW = 3; // hits that make it worth to look into another language, whatever its index weighs

/**
 * Make a function to ask with.
 * @param {string} locale Language of the page.
 * @param {(state: object) => unknown} show Gets `{phase: "empty" | "loading" | "answer" | "failed", text, …}`; an answer has
 *   `search`, `answer` and `isFinal`; `isCurrent()` tells whether nothing was asked since.
 * @param {{twice?: boolean}} [options] Whether to answer at once from titles, and again from whole texts.
 */
export function makeAsker(locale, show, { twice = false } = {}) {
  let turn = 0;
  return async function ask(text) {
    const mine = (turn += 1);
    const isCurrent = () => mine === turn;
    const tell = (state) => isCurrent() && show({ text, isCurrent, ...state });
    const slow = setTimeout(() => tell({ phase: "loading" }), PATIENCE);
    try {
      const { openSearch } = await import("./search-index.mjs");
      const search = await openSearch("", locale);
      if (!text.trim()) return await tell({ phase: "empty", search });
      for (const quick of twice ? [true, false] : [false]) {
        const answer = await search.search(text, { quick });
        if (!isCurrent()) return undefined;
        if (!quick || answer.hits.length) clearTimeout(slow);
        if (!quick || answer.hits.length) await tell({ phase: "answer", search, answer, isFinal: !quick });
      }
    } catch (fault) {
      tell({ phase: "failed", fault });
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  };
}

/** How many hits a query has in other languages: `[{language, count}]`; what cannot be loaded is left out. */
export async function askOthers(languages, text, own) {
  const { openSearch, weighSearch } = await import("./search-index.mjs");
  const counts = languages.map(async (language) => {
    if (own > FEW && (await weighSearch("", language)) > LIGHT) return { language, count: 0 };
    const { hits, all } = await (await openSearch("", language)).search(text);
    return { language, count: all ? hits.length : 0 };
  });
  const settled = await Promise.allSettled(counts);
  return settled.flatMap(({ value }) => (value?.count ? [value] : []));
}
