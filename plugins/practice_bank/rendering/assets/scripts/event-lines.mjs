// Lines of events, filled into the page's own blank line.

const JOINER = "\u2060"; // keeps hours in one line

/**
 * Make lines.
 * @param {HTMLElement} blank A line without words.
 * @param {object} calendar The index, as `calendar_index.py` writes it.
 * @returns {(number: number) => HTMLElement} Makes the line of an event, each once; its state is said by `occasion.mjs`.
 */
export function lineMaker(blank, calendar) {
  const made = new Map();
  return (number) => {
    if (!made.has(number)) made.set(number, fill(blank.cloneNode(true), calendar, number));
    return made.get(number);
  };
}

function fill(line, { ids, lines, looks, spans }, number) {
  const [title, lang, href, day, month, when, place, placeLang, hours, opens, closes, moved] = lines[number];
  const [type, typeLang, mode, status, words] = looks.table[looks.column[number]];
  const [start, end] = spans[number].map((seconds) => new Date(seconds * 1000).toISOString());
  const part = (name) => line.querySelector(`.${name}`);
  Object.assign(line.dataset, { pbOccasion: ids[number], status, start, end, words });
  if (opens) line.dataset.opens = opens;
  if (closes) line.dataset.closes = closes;
  part("pb-event__number").textContent = day;
  part("pb-event__number").nextElementSibling.textContent = month;
  part("pb-eyebrow").replaceChildren(say(type, typeLang));
  const link = part("pb-event__title").querySelector("a");
  Object.assign(link, { href, textContent: title });
  if (lang) link.lang = lang;
  part("pb-event__when").textContent = when.replaceAll("–", `${JOINER}–${JOINER}`);
  const notes = [mode, place && say(place, placeLang), hours].filter(Boolean);
  part("pb-note").replaceChildren(...notes.flatMap((note, place) => (place ? [" · ", note] : [note])));
  if (moved) part("pb-occasion").prepend(sayMoved(moved), " ");
  return line;
}

/** Words, marked where they are in another language than the page. */
function say(text, lang) {
  return lang ? Object.assign(document.createElement("span"), { lang, textContent: text }) : text;
}

function sayMoved(words) {
  const said = Object.assign(document.createElement("span"), { textContent: words });
  said.dataset.state = "moved";
  return said;
}
