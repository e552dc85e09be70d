// The next events of the first page: what is over by the reader's clock gives its place to one that waits.

/** Which of the events, each with its phase, are shown: the first so many that are not over. */
export function chooseNext(phases, count) {
  let left = count;
  return phases.map((phase) => phase !== "past" && left-- > 0);
}

function show(part) {
  const events = [...part.querySelectorAll("[data-pb-occasion]")];
  const chosen = chooseNext(events.map((event) => event.dataset.phase), Number(part.dataset.pbNext));
  events.forEach((event, number) => (event.hidden = !chosen[number]));
  part.hidden = !chosen.includes(true);
}

if (globalThis.document) {
  // occasion.mjs says so after it told how all events of the page stand.
  document.addEventListener("pb-occasions", () => document.querySelectorAll("[data-pb-next]").forEach(show));
}
