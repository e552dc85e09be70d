// What is chosen, what could not be done, and the ways out of an empty list. All words are plain text.

/** Say what was not understood or did not load. */
export function drawRemarks(place, remarks, action) {
  place.replaceChildren(...remarks.slice(0, 5).map((words) => make("p", "pb-remark", words)));
  if (action) place.lastElementChild?.append(" ", button("pb-link", action.words, action.act));
}

/**
 * Draw what is chosen as buttons that take it away again.
 * @param {{words: string, drop: () => void}[]} conditions
 * @param {HTMLElement} heading Where the focus goes when the last one is gone.
 */
export function drawChips(place, conditions, say, heading, clear) {
  const focused = [...place.querySelectorAll("button")].indexOf(document.activeElement);
  const chips = conditions.map(({ words, drop }) => {
    const chip = button("pb-chip", words, drop);
    chip.setAttribute("aria-label", say("drop", { condition: words }));
    chip.append(Object.assign(make("span", "pb-chip__sign", "×"), { ariaHidden: "true" }));
    return chip;
  });
  if (chips.length > 1) chips.push(button("pb-link", say("clear"), clear));
  place.replaceChildren(...chips.map((chip) => wrap("li", chip)));
  place.hidden = !chips.length;
  if (focused >= 0) (chips[Math.min(focused, chips.length - 1)] ?? heading).focus();
}

/** Say that nothing was found, and offer what to leave out. */
export function drawNothing(offers, say) {
  const box = make("div", "pb-empty");
  const list = make("ul", "pb-empty__offers");
  list.append(...offers.map(({ words, act }) => wrap("li", button("pb-button pb-button--plain", words, act))));
  box.append(make("p", "pb-empty__title", say("nothing")), make("p", "", say("nothing_text")), list);
  return box;
}

function make(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

function button(className, text, act) {
  const made = Object.assign(make("button", className, text), { type: "button" });
  made.addEventListener("click", act);
  return made;
}

function wrap(name, inner) {
  const made = document.createElement(name);
  made.append(inner);
  return made;
}
