// How an event stands at the reader's moment: the twin of catalogue/occasion.py, so that a page built weeks ago is right.
//
// `[data-pb-occasion]` holds the moments (UTC) in `data-start`, `data-end`, `data-opens`, `data-closes`, the announced
// `data-status` and the words in `data-words`; inside it `[data-pb-said]` says a word, `[data-pb-phases]` and
// `[data-pb-enrolments]` are shown in the states they name.

const NOT_HELD = new Set(["cancelled", "postponed"]);
const LONGEST_WAIT = 2 ** 31 - 1; // milliseconds: what a browser's timer can count

/** Where a moment lies: "upcoming", "running", "past". Moments are numbers of milliseconds; `end` is no part of it. */
export function phase({ start, end }, now) {
  if (now >= end) return "past";
  return now >= start ? "running" : "upcoming";
}

/** Whether one can register at a moment: "none", "later", "open", "closed". */
export function enrolment({ status, opens, closes }, now) {
  if (closes === null) return "none";
  if (NOT_HELD.has(status) || now >= closes) return "closed";
  return opens !== null && now < opens ? "later" : "open";
}

/** The next moment at which something changes; Infinity where nothing will. */
export function nextChange({ start, end, opens, closes }, now) {
  return Math.min(...[start, end, opens, closes].filter((moment) => moment !== null && moment > now), Infinity);
}

/** Read moments as a page writes them. */
export function readMoments({ status = "scheduled", start, end, opens, closes }) {
  const read = (moment) => (moment ? Date.parse(moment) : null);
  return { status, start: read(start), end: read(end), opens: read(opens), closes: read(closes) };
}

/** How an event stands at a moment; what is not held is neither upcoming nor past to a reader, but what was announced. */
export function stateAt(moments, now) {
  const state = { phase: phase(moments, now), enrolment: enrolment(moments, now) };
  return { ...state, state: NOT_HELD.has(moments.status) ? moments.status : state.phase };
}

/** What is said in a state: of what goes on or is over nobody asks how to register. */
export function wordsOf(words, state) {
  const registers = state.phase === "upcoming" ? words[`enrolment_${state.enrolment}`] : "";
  return { phase: words[state.phase] ?? "", enrolment: registers ?? "" };
}

function show(root, now) {
  const moments = readMoments(root.dataset);
  const state = stateAt(moments, now);
  const said = wordsOf(JSON.parse(root.dataset.words || "{}"), state);
  const own = (selector) => [...root.querySelectorAll(selector)].filter((part) => part.closest("[data-pb-occasion]") === root);
  Object.assign(root.dataset, { phase: state.phase, enrolment: state.enrolment });
  for (const part of own("[data-pb-said]")) {
    const about = part.dataset.pbSaid;
    part.dataset.state = about === "phase" ? state.state : state.enrolment;
    if (part.textContent !== said[about]) part.textContent = said[about];
  }
  for (const part of own("[data-pb-phases]")) part.hidden = !part.dataset.pbPhases.split(" ").includes(state.phase);
  for (const part of own("[data-pb-enrolments]")) part.hidden = !part.dataset.pbEnrolments.split(" ").includes(state.enrolment);
  return nextChange(moments, now);
}

/** Show all events of a page as they stand now, and again when one changes. */
function mount(page) {
  let timer = 0;
  function showAll() {
    const now = Date.now();
    const next = Math.min(...[...page.querySelectorAll("[data-pb-occasion]")].map((root) => show(root, now)), Infinity);
    page.dispatchEvent(new CustomEvent("pb-occasions", { detail: { now } }));
    clearTimeout(timer);
    if (next < Infinity) timer = setTimeout(showAll, Math.min(next - now, LONGEST_WAIT));
  }
  page.addEventListener("visibilitychange", () => page.visibilityState === "visible" && showAll());
  page.addEventListener("pb-drawn", showAll);
  globalThis.addEventListener("pageshow", ({ persisted }) => persisted && showAll());
  showAll();
}

if (globalThis.document?.querySelector("[data-pb-occasion], [data-pb-calendar]")) mount(document);
