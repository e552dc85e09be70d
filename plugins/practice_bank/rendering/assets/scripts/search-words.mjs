// What the search says: the words stand on the link to it, from the catalogue of messages.

import { pageAddress } from "./data.mjs";

export class SearchWords {
  /** @param {string} json Texts by key, plural forms by category, paths by name. */
  constructor(json, locale) {
    this.texts = JSON.parse(json);
    this.locale = locale;
    this.plurals = new Intl.PluralRules(locale);
  }

  say(key) {
    return this.texts[key];
  }

  count(forms, number) {
    return (forms[this.plurals.select(number)] ?? forms.other).replace("{n}", number);
  }

  /** Address of the page of the search, in this language or another, with a query. */
  searchAddress(text, place = "search") {
    return `${pageAddress(this.texts.paths[place])}?q=${encodeURIComponent(text)}`;
  }

  get catalogue() {
    return pageAddress(this.texts.paths.catalogue);
  }
}

/** The words of the page that is open; undefined where it has no search. */
export function findWords() {
  const link = document.querySelector("[data-pb-search]");
  return link && new SearchWords(link.dataset.words, document.documentElement.lang);
}
