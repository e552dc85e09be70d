// A list within another site's page: shows what its address asks for and what is not over at the reader's moment.

const SHOWN = 5;
const MOST = 20;

/** Read what an address asks for: `?count=3&type=webinar`. */
export function readWish(search, key) {
  const asked = new URLSearchParams(search);
  const count = Number.parseInt(asked.get("count") ?? "", 10);
  return { count: count > 0 ? Math.min(count, MOST) : SHOWN, topic: asked.get(key) ?? "" };
}

/** Choose the items to show: places of those that are on the topic and not over, the first ones. */
export function chooseItems(items, { count, topic }, now) {
  const places = items.flatMap(({ topics, end }, place) => {
    const isOver = end !== "" && now >= Date.parse(end);
    return isOver || (topic && !topics.includes(topic)) ? [] : [place];
  });
  return places.slice(0, count);
}

function mount(list) {
  const lines = [...list.children];
  const items = lines.map(({ dataset }) => ({ topics: dataset.topics.split(" "), end: dataset.end ?? "" }));
  const wish = readWish(window.location.search, list.dataset.pbEmbed);
  const shown = new Set(chooseItems(items, wish, Date.now()));
  lines.forEach((line, place) => (line.hidden = !shown.has(place)));
  list.hidden = shown.size === 0;
  document.querySelector("[data-pb-empty]").hidden = shown.size > 0;
}

if (globalThis.document) document.querySelectorAll("[data-pb-embed]").forEach(mount);
