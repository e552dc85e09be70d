// How the record's page will look. Safe by construction: no HTML of the author's is understood, nothing from outside is loaded.

import { headingOf } from "./work-faults.mjs";
import { readScheme } from "./work-text.mjs";

const SAFE = new Set(["", "https", "http", "mailto", "tel"]);

/** A converter of Markdown that shows only the pictures given along. */
export function makeConverter(markdownit, pictures) {
  const converter = markdownit({ html: false, linkify: false });
  converter.validateLink = (url) => SAFE.has(readScheme(url)) && !/^[\s\\/]{2}/.test(url);
  converter.renderer.rules.image = (tokens, place) => {
    const { escapeHtml } = converter.utils;
    const address = pictures.get(decode(tokens[place].attrGet("src") ?? ""));
    const words = escapeHtml(tokens[place].content);
    return address ? `<img src="${escapeHtml(address)}" alt="${words}">` : `<em>${words}</em>`;
  };
  const open = converter.renderer.rules.link_open ?? ((tokens, place, options, _, self) => self.renderToken(tokens, place, options));
  converter.renderer.rules.link_open = (tokens, place, ...others) => {
    tokens[place].attrSet("target", "_blank");
    tokens[place].attrSet("rel", "noopener noreferrer nofollow");
    return open(tokens, place, ...others);
  };
  return converter;
}

function decode(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * Draw the page of a work.
 * @param {HTMLElement} place
 * @param {object} submission As it goes into the file.
 * @param {{rules: object, converter: object, authors: string, organisation: string}} around
 */
export function drawPage(place, submission, { rules, converter, authors, organisation }) {
  place.lang = submission.language;
  const head = make("header", "pb-head");
  head.append(
    make("p", "pb-eyebrow", rules.kindLabel),
    make("h3", "pb-preview__title", submission.front.title || rules.said.untitled),
    make("p", "pb-lead", submission.front.summary ?? ""),
    make("p", "pb-note", [authors, organisation].filter(Boolean).join(" · ")),
  );
  const text = make("div", "pb-text");
  for (const { id, heading, text: markdown } of submission.sections) {
    const rule = rules.sections.find((section) => section.id === id);
    const part = make("div", "");
    part.innerHTML = converter.render(markdown.replace(/^#{1,3} /gm, "#### ").replace(/^<!--[\s\S]*?-->/gm, ""));
    for (const table of part.querySelectorAll("table")) scroll(table);
    text.append(make("h4", "pb-preview__heading", heading || (rule ? headingOf(rule, submission.language) : "")), ...part.childNodes);
  }
  place.replaceChildren(head, text);
}

function scroll(table) {
  const frame = Object.assign(make("div", "pb-preview__table"), { tabIndex: 0 });
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", table.querySelector("th")?.textContent || "▦");
  table.replaceWith(frame);
  frame.append(table);
}

function make(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
