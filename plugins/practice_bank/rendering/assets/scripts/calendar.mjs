// The calendar: events chosen by several filters, as a list or by months, at the reader's moment. Without this script the
// page holds what is to come and the month of the build, with links to all the rest.

import { loadData } from "./data.mjs";
import { lineMaker } from "./event-lines.mjs";
import { countChosen, narrow, NOTHING_CHOSEN, openCatalogue, readState, speaker, toggle, writeState } from "./facets.mjs";
import { drawFacets } from "./facet-form.mjs";
import { drawChips, drawNothing } from "./findings.mjs";
import { drawMonth } from "./month-table.mjs";
import { dayAt, isIn, part, readPlace, shiftMonth, takes, withoutPlace, writePlace } from "./months.mjs";
import { mountSheet } from "./sheet.mjs";

const PAST = 12;
const OPEN = ["type", "audience"];

/** Bring the calendar to life; where its data do not come, the page stays as it is. */
async function mount(root) {
  const own = (name) => root.querySelector(`[data-pb-${name}]`);
  const calendar = openCatalogue(await loadData(root.dataset.pbCalendar));
  const { offset } = JSON.parse(root.dataset.pbClock);
  const say = speaker(JSON.parse(root.dataset.words), document.documentElement.lang);
  const stage = own("stage");
  const lineOf = lineMaker(own("line").content.firstElementChild, calendar);
  const shownPast = { limit: PAST };
  let state = null;
  let shown = "";

  const today = () => dayAt(Date.now(), offset);
  const clone = (number) => lineOf(number).cloneNode(true);
  const titleOf = (number) => lineOf(number).querySelector(".pb-event__title a");
  const addressOf = (next) => `${window.location.pathname}${writePlace(writeState(next, calendar), next)}`;

  const showFacets = drawFacets(own("facets"), calendar, say, (key, value) => change({ ...state, ...toggle(state, key, value), day: "" }));
  own("facets").querySelectorAll("details").forEach((box, number) => (box.open = OPEN.includes(calendar.facets[number].key)));
  const sheet = mountSheet(root, async () => true, () => stage.querySelector("h2")?.focus());
  root.querySelector(".pb-shelves")?.setAttribute("hidden", "");
  own("tools").hidden = false;
  sheet.ready();

  function read() {
    const { search } = window.location;
    state = { ...readState(withoutPlace(search), calendar).state, ...readPlace(search, calendar.months, today()) };
    shownPast.limit = PAST;
    draw();
  }

  function change(next) {
    state = next;
    shownPast.limit = PAST;
    window.history.pushState(null, "", addressOf(next));
    draw();
  }

  function draw() {
    const { works, counts } = narrow(calendar, state.chosen);
    const focused = document.activeElement?.closest("[data-pb-go]")?.dataset.pbGo;
    showFacets(state, counts);
    showTools(works.length);
    drawChips(own("chips"), conditions(), say, own("open"), () => change({ ...state, ...NOTHING_CHOSEN }));
    drawFeeds();
    if (!works.length && countChosen(state)) stage.replaceChildren(drawNothing([{ words: say("all_events"), act: () => change({ ...state, ...NOTHING_CHOSEN }) }], say));
    else if (state.view === "month") drawMonthView(works);
    else drawListView(works);
    shown = shownKey(works);
    if (focused && !stage.contains(document.activeElement)) stage.querySelector(`[data-pb-go="${CSS.escape(focused)}"]`)?.focus();
    document.dispatchEvent(new CustomEvent("pb-drawn"));
  }

  /** Tells apart what the clock changes. */
  function shownKey(works) {
    return `${today()} ${part(works, calendar.spans, Date.now()).past.length}`;
  }

  function showTools(count) {
    const chosen = countChosen(state);
    own("open").textContent = chosen ? say("filters_chosen", { n: chosen }) : say("filters");
    own("show").textContent = say("show", { n: count });
    for (const button of root.querySelectorAll("[data-pb-show-as]")) button.setAttribute("aria-pressed", String(button.dataset.pbShowAs === state.view));
  }

  function conditions() {
    return calendar.facets.flatMap(({ key, label, values }) =>
      values
        .filter(([value]) => state.chosen.get(key)?.has(value))
        .map(([value, words]) => ({ words: say("condition", { facet: label, value: words }), drop: () => change({ ...state, ...toggle(state, key, value) }) })),
    );
  }

  function drawListView(works) {
    const { upcoming, past } = part([...works], calendar.spans, Date.now());
    const sections = [section("pb-upcoming", say("upcoming"), upcoming.length ? drawLines(upcoming) : drawNone())];
    if (past.length) {
      const box = section("pb-past", say("past"), drawLines(past.slice(0, shownPast.limit)));
      if (past.length > shownPast.limit) box.append(moreButton());
      sections.push(box);
    }
    stage.replaceChildren(...sections);
    announce(say("found", { n: works.length }));
  }

  function moreButton() {
    const button = Object.assign(element("button", "pb-button pb-button--plain", say("more_past")), { type: "button" });
    button.addEventListener("click", () => {
      const before = shownPast.limit;
      shownPast.limit += PAST;
      draw();
      stage.querySelectorAll("#pb-past ~ .pb-events .pb-event__title a")[before]?.focus();
    });
    return button;
  }

  function drawMonthView(works) {
    const month = state.month || today().slice(0, 7);
    const inMonth = works.filter((number) => isIn(calendar.days[number], month));
    const listed = state.day ? inMonth.filter((number) => takes(calendar.days[number], state.day)) : inMonth;
    const hrefOf = (day) => addressOf({ ...state, month, day });
    const table = drawMonth(calendar, month, works, say, { titleOf, hrefOf, today: today(), day: state.day });
    const box = section("pb-month", calendar.months[month], drawLeaf(month));
    box.append(table);
    if (state.day) box.append(drawDayHead(month));
    box.append(listed.length ? drawLines(listed) : element("p", "pb-note", say("none_in_month")));
    stage.replaceChildren(box);
    announce(`${calendar.months[month]}: ${say("found", { n: listed.length })}`);
  }

  function drawLeaf(month) {
    const leaf = element("nav", "pb-leaf");
    leaf.setAttribute("aria-label", say("months"));
    const [before, after] = [shiftMonth(month, -1), shiftMonth(month, 1)];
    if (before in calendar.months) leaf.append(goLink("before", `← ${calendar.months[before]}`, { month: before, day: "" }, say("previous_month")));
    if (after in calendar.months) leaf.append(goLink("after", `${calendar.months[after]} →`, { month: after, day: "" }, say("next_month")));
    if (month !== today().slice(0, 7)) leaf.append(goLink("now", say("this_month"), { month: "", day: "" }));
    return leaf;
  }

  function drawDayHead(month) {
    const line = element("p", "pb-month__chosen");
    const words = element("strong", "", calendar.dates[state.day.slice(5)]);
    line.append(words, " ", goLink("whole", say("whole_month"), { month, day: "" }));
    return line;
  }

  function goLink(name, words, place, title = "") {
    const link = element("a", "", words);
    link.href = addressOf({ ...state, ...place });
    link.dataset.pbGo = name;
    link.dataset.pbPlace = JSON.stringify(place);
    if (title) link.title = title;
    return link;
  }

  function drawLines(numbers) {
    const list = element("ul", "pb-events");
    list.append(...numbers.map(clone));
    return list;
  }

  function drawNone() {
    const box = element("div", "pb-empty");
    box.append(element("p", "pb-empty__title", say("none")), element("p", "", say("none_text")));
    return box;
  }

  /** The calendars to subscribe to: of each chosen value, then of everything. */
  function drawFeeds() {
    const list = own("feeds");
    const all = [...list.children].at(-1);
    const feeds = calendar.facets.flatMap(({ key, values, feeds: addresses }) =>
      values.map(([value, label], number) => [state.chosen.get(key)?.has(value), label, addresses[number]]).filter(([isChosen]) => isChosen),
    );
    list.replaceChildren(...feeds.map(([, label, addresses]) => drawFeed(all, say("subscribe_to", { term: label }), addresses)), all);
  }

  function drawFeed(sample, label, [webcal, address, file]) {
    const item = sample.cloneNode(true);
    const link = item.querySelector("[data-pb-webcal]");
    if (link) Object.assign(link, { href: webcal, textContent: label });
    const download = item.querySelector("[data-pb-file]");
    download.href = file;
    download.setAttribute("aria-label", `${download.textContent} ${label}`);
    if (!address) return item;
    item.querySelector("code").textContent = address;
    item.querySelector("[data-pb-copies]").dataset.pbCopies = address;
    return item;
  }

  function announce(words) {
    const place = own("status");
    if (place.textContent !== words) place.textContent = words;
  }

  stage.addEventListener("click", (event) => {
    const link = event.target.closest("[data-pb-go]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const place = link.dataset.pbPlace ? JSON.parse(link.dataset.pbPlace) : { day: link.dataset.pbGo };
    change({ ...state, ...place });
    if (!link.dataset.pbPlace) stage.querySelector(".pb-month__chosen")?.scrollIntoView({ block: "nearest" });
  });
  for (const button of root.querySelectorAll("[data-pb-show-as]")) {
    button.addEventListener("click", () => change({ ...state, view: button.dataset.pbShowAs, day: "" }));
  }
  own("clear").addEventListener("click", () => change({ ...state, ...NOTHING_CHOSEN }));
  window.addEventListener("popstate", read);
  document.addEventListener("pb-occasions", () => {
    if (state && shown !== shownKey(narrow(calendar, state.chosen).works)) draw();
  });
  read();
}

function section(id, title, content) {
  const box = element("section");
  const heading = Object.assign(element("h2", "", title), { id, tabIndex: -1 });
  box.setAttribute("aria-labelledby", id);
  box.append(heading, content);
  return box;
}

/** On every page of the calendar: mark today, say that the device keeps another time, part what is over from what is not. */
function settle(root) {
  const { offset, other } = JSON.parse(root.dataset.pbClock);
  const today = dayAt(Date.now(), offset);
  for (const cell of root.querySelectorAll("[data-pb-day]")) {
    if (cell.dataset.pbDay === today) cell.setAttribute("aria-current", "date");
    else cell.removeAttribute("aria-current");
  }
  const place = root.querySelector("[data-pb-other-zone]");
  if (place) place.textContent = new Date().getTimezoneOffset() === -offset ? "" : other;
  const [upcoming, past] = ["upcoming", "past"].map((name) => root.querySelector(`[data-pb-${name}]`));
  if (!upcoming || !past) return;
  for (const item of upcoming.querySelectorAll(".pb-event")) {
    if (Date.parse(item.dataset.end) <= Date.now()) past.querySelector(".pb-events").prepend(item);
  }
  for (const box of [upcoming, past]) box.hidden = !box.querySelector(".pb-event");
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

if (globalThis.document) {
  for (const root of document.querySelectorAll("[data-pb-clock]")) {
    settle(root);
    document.addEventListener("pb-occasions", () => settle(root));
  }
  for (const root of document.querySelectorAll("[data-pb-calendar]")) mount(root).catch(() => undefined);
}
