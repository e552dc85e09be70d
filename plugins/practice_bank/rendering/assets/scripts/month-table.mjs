// A month drawn as a table, as templates/practice-bank/calendar_parts.html does it when building.

import { isIn, monthWeeks, takes } from "./months.mjs";

/**
 * @param {object} calendar The index, as `calendar_index.py` writes it.
 * @param {number[]} numbers Of the events that are shown, by start.
 * @param {(number: number) => HTMLAnchorElement} titleOf The link of an event.
 * @param {(day: string) => string} hrefOf Where a day leads.
 */
export function drawMonth(calendar, month, numbers, say, { titleOf, hrefOf, today, day: chosen }) {
  const table = element("table", "pb-month");
  const own = numbers.filter((number) => isIn(calendar.days[number], month));
  table.append(element("caption", "", calendar.months[month]), drawHead(calendar.weekdays));
  const body = table.createTBody();
  for (const week of monthWeeks(month)) {
    const row = body.insertRow();
    row.append(...week.map((day) => (day ? drawDay(day) : element("td", "pb-month__day pb-month__day--other"))));
  }
  return table;

  function drawDay(day) {
    const cell = element("td", "pb-month__day");
    const events = own.filter((number) => takes(calendar.days[number], day));
    cell.dataset.pbDay = day;
    if (day === today) cell.setAttribute("aria-current", "date");
    const number = String(Number(day.slice(8)));
    if (!events.length) {
      cell.append(element("span", "pb-month__number", number));
      return cell;
    }
    const link = element("a", "pb-month__number");
    const count = Object.assign(element("span", "pb-month__count", String(events.length)), { ariaHidden: "true" });
    link.href = hrefOf(day);
    link.dataset.pbGo = day;
    if (day === chosen) link.setAttribute("aria-current", "true");
    const words = say("day_events", { n: events.length, day: calendar.dates[day.slice(5)] });
    link.append(Object.assign(element("span", "", number), { ariaHidden: "true" }), count, element("span", "pb-hidden", words));
    const list = element("ul", "pb-month__events");
    list.append(...events.map((event) => drawEntry(event, day)));
    cell.append(link, list);
    return cell;
  }

  function drawEntry(event, day) {
    const item = element("li");
    const title = titleOf(event);
    const link = element("a", "", title.textContent);
    Object.assign(link, { href: title.getAttribute("href"), lang: title.lang });
    if (!title.lang) link.removeAttribute("lang");
    item.dataset.status = title.closest("[data-status]").dataset.status;
    if (calendar.hours[event] && calendar.days[event][0] === day) {
      link.prepend(element("span", "pb-month__hour", calendar.hours[event]), " ");
    }
    item.append(link);
    return item;
  }
}

function drawHead(weekdays) {
  const head = element("thead");
  const row = head.appendChild(element("tr"));
  for (const [short, name] of weekdays) {
    const cell = row.appendChild(Object.assign(element("th"), { scope: "col" }));
    cell.append(Object.assign(element("abbr", "", short), { title: name }));
  }
  return head;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
