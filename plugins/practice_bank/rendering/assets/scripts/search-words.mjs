// What the search says: a file of the catalogue of messages, which the link to the search names; on its page they stand.

import { loadData, pageAddress } from "./data.mjs";

export class SearchWords {
  /** @param {object} texts By key, plural forms by category, paths by name. */
  constructor(texts, locale) {
    this.texts = texts;
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

/** The words of the search's page, which may have to say that nothing can be loaded. */
export function readWords(page) {
  return new SearchWords(JSON.parse(page.dataset.words), document.documentElement.lang);
}

/** The words on any other page. */
export async function loadWords() {
  const link = document.querySelector("[data-pb-search]");
  return new SearchWords(await loadData(link.dataset.pbSearch), document.documentElement.lang);
}
