// Cards of works, filled into the page's own blank card.

import { loadData } from "./data.mjs";

/**
 * Make cards.
 * @param {HTMLElement} root Holds the blanks as templates.
 * @param {string} source Address of the catalogue's index; its shards lie in a folder beside it.
 * @param {() => void} failed Called when long words of a card did not come.
 * @returns {(catalogue: object, work: number) => HTMLElement} Fills a card at once but for its long words, which follow.
 */
export function cardMaker(root, source, failed) {
  const blank = (name) => root.querySelector(`template[data-pb-${name}]`).content.firstElementChild;
  const blanks = { card: blank("card"), language: blank("language") };
  const icon = (tone) => root.querySelector(`template[data-pb-tone="${tone}"]`).content.firstElementChild.cloneNode(true);
  return (catalogue, work) => {
    const card = blanks.card.cloneNode(true);
    fillCard(card, catalogue, work, { icon, language: blanks.language });
    const shard = Math.floor(work / catalogue.shard);
    loadData(new URL(`files/cards-${shard}.${catalogue.shards[shard]}.json`, source)).then(
      (cards) => fillLongWords(card, cards[work % catalogue.shard]),
      failed,
    );
    return card;
  };
}

function fillCard(card, catalogue, work, { icon, language }) {
  const word = (name) => catalogue.words[name].table[catalogue.words[name].column[work]];
  const part = (name) => card.querySelector(`.${name}`);
  part("pb-eyebrow").textContent = word("kind");
  const link = part("pb-card__title").querySelector("a");
  link.href = `${catalogue.ids[work]}/`;
  say(link, catalogue.titles[work], catalogue.langs[work]);
  fillList(part("pb-card__topics"), word("topics"), " · ");
  part("pb-card__time").textContent = word("time");
  part("pb-card__languages").append(...word("languages").map(([mark, name]) => languageMark(language, mark, name)));
  const [tone, status, level] = word("stamp");
  fillStamp(part("pb-card__stamp"), icon(tone), tone, status, level);
}

function languageMark(blank, mark, name) {
  const made = blank.cloneNode(true);
  made.firstElementChild.textContent = mark;
  made.lastElementChild.textContent = `${name} `;
  return made;
}

function fillStamp(place, icon, tone, status, level) {
  const mark = place.querySelector(".pb-mark");
  mark.className = `pb-mark pb-mark--${tone}`;
  mark.querySelector(".pb-icon").replaceWith(icon);
  mark.lastElementChild.textContent = status;
  if (level) place.append(" ", Object.assign(document.createElement("span"), { className: "pb-mark__level", textContent: level }));
}

function fillLongWords(card, [summary, lang, authors, cover]) {
  say(card.querySelector(".pb-card__summary"), summary, lang);
  fillList(card.querySelector(".pb-card__people"), authors, ", ");
  if (!cover) return;
  const place = card.querySelector(".pb-card__cover");
  place.classList.remove("pb-card__cover--none");
  place.append(Object.assign(document.createElement("img"), { alt: "", loading: "lazy", decoding: "async", src: cover }));
}

function fillList(place, items, between) {
  items.forEach(([text, lang], number) => {
    if (number) place.append(between);
    if (!lang) place.append(text);
    else place.append(say(document.createElement("span"), text, lang));
  });
}

function say(place, text, lang) {
  place.textContent = text;
  if (lang) place.lang = lang;
  return place;
}
