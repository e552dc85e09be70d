// Months, days and what of the calendar an address asks for. Pure: knows neither pages nor the clock.
// A day is written `2026-12-04`, a month `2026-12`; moments are numbers of milliseconds.

export const VIEWS = ["list", "month"];
const OWN = ["view", "month", "day"];
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The day that it is in a zone so many minutes ahead of UTC. */
export function dayAt(now, offset) {
  return new Date(now + offset * MINUTE).toISOString().slice(0, 10);
}

/** The month so many months later; earlier, where the number is negative. */
export function shiftMonth(month, months) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month, Monday first: seven days each, null for a day of another month. */
export function monthWeeks(month) {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const weeks = [];
  for (let week = monday; dayAt(week, 0).slice(0, 7) <= month; week += 7 * DAY) {
    const days = Array.from({ length: 7 }, (_, number) => dayAt(week + number * DAY, 0));
    weeks.push(days.map((day) => (day.startsWith(month) ? day : null)));
  }
  return weeks;
}

/** Whether an event takes a day; `days` are its first and its last. */
export function takes([first, last], day) {
  return first <= day && day <= last;
}

/** Whether an event takes a day of a month. */
export function isIn([first, last], month) {
  return first.slice(0, 7) <= month && month <= last.slice(0, 7);
}

/**
 * Part events by a moment.
 * @param {number[]} numbers Of events, by start.
 * @param {[number, number][]} spans Start and end of each event, in seconds; the end is no part of it.
 * @returns {{upcoming: number[], past: number[]}} What is not over, by start; what is, the latest first.
 */
export function part(numbers, spans, now) {
  const upcoming = numbers.filter((number) => now < spans[number][1] * 1000);
  const past = numbers.filter((number) => now >= spans[number][1] * 1000);
  return { upcoming, past: past.reverse() };
}

/**
 * Read which part of the calendar an address asks for, from anybody.
 * @param {Record<string, string>} months Names of the months one can leaf to.
 * @param {string} today The reader's day, in the bank's zone.
 */
export function readPlace(search, months, today) {
  const parameters = new URLSearchParams(search);
  const asked = parameters.get("month") ?? "";
  const month = Object.hasOwn(months, asked) ? asked : "";
  const view = VIEWS.includes(parameters.get("view")) ? parameters.get("view") : month ? "month" : "list";
  const day = parameters.get("day") ?? "";
  const isDay = view === "month" && /^\d{4}-\d{2}-\d{2}$/.test(day) && day.startsWith(month || today.slice(0, 7));
  return { view, month, day: isDay ? day : "" };
}

/** The query string without the part of the calendar: what is left chooses events. */
export function withoutPlace(search) {
  const parameters = new URLSearchParams(search);
  OWN.forEach((key) => parameters.delete(key));
  const left = parameters.toString();
  return left && `?${left}`;
}

/**
 * Write the query string of a state.
 * @param {string} chosen The query string of what is chosen.
 */
export function writePlace(chosen, { view, month, day }) {
  const parameters = new URLSearchParams(chosen);
  if (view !== "list" || month) parameters.append("view", view);
  if (month) parameters.append("month", month);
  if (day) parameters.append("day", day);
  const written = parameters.toString();
  return written && `?${written}`;
}
