// What lacks or is wrong in a work, as `practice-bank check` would say it. Pure: no page is needed.
// A fault is `{item, code, words}`: the name of the box it stands at, a code of the checks, what fills its message.

import { readFront, rowNumbers, tidy } from "./work-front.mjs";
import { findForeign, findInField, findInText } from "./work-text.mjs";

const BY_HAND = new Set(["title", "summary", "keywords", "name", "unit", "alt", "ai_use"]);
const ADDRESSES = new Set(["file", "link", "recording", "source"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DURATION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/;
const NOT_TEXT = /<!--[\s\S]*?-->|^[ \t]*#{1,6}.*$|^[ \t>*_=-]*$/gm;

/**
 * Find all faults of a work, in the order of the form.
 * @param {object} rules What the page knows of the kind: `fields`, `sections`, `said`.
 * @param {object} work `{language, values, sections, extras, files}` as the form holds them.
 * @param {(register: string, name: string) => string} find The id of a name.
 */
export function findFaults(rules, work, find) {
  const front = readFront(rules.fields, work.values, { language: work.language, find });
  return [
    ...rules.fields.flatMap((field) => judgeField(field, front[field.key], work.values, field.key, rules.said)),
    ...(front.consent === true ? [] : [{ item: "consent", code: "PB240", words: {} }]),
    ...judgeText(rules, work),
  ];
}

function judgeField(field, value, values, item, said) {
  if (value === undefined) return field.required ? [lack(field, item)] : [];
  const inside = (one, name) => field.fields.flatMap((each) => judgeField(each, one?.[each.key], values, `${name}.${each.key}`, said));
  if (field.control === "group") return [...inside(value, item), ...judgePeriod(value, item, field)];
  if (field.control === "rows") return judgeRows(field, value, values, item, inside);
  return [...judgeValue(field, value, item, said), ...judgeWords(field, value, item)];
}

function judgeRows(field, rows, values, item, inside) {
  const numbers = rowNumbers(values, item).filter((n) => Object.entries(values).some(([key, texts]) => key.startsWith(`${item}.${n}.`) && !key.endsWith("/unit") && texts.some((text) => tidy(text))));
  return rows.flatMap((row, place) => {
    const name = `${item}.${numbers[place]}`;
    const unnamed = field.key === "authors" && !row.name && !row.person;
    return unnamed ? [{ item: `${name}.name`, code: "PB219", words: {} }] : inside(row, name);
  });
}

function lack(field, item) {
  return { item, code: "PB201", words: { key: field.label } };
}

function judgePeriod({ start, end }, item, field) {
  const last = field.fields.find(({ key }) => key === "end");
  const isTurned = last && DAY.test(start ?? "") && DAY.test(end ?? "") && end < start;
  return isTurned ? [{ item: `${item}.end`, code: "PB220", words: { key: last.label } }] : [];
}

function judgeValue(field, value, item, said) {
  const words = { key: field.label, value: String(value) };
  const fault = (code, more = {}) => [{ item, code, words: { ...words, ...more } }];
  if (field.control === "day" && !isDay(value)) return fault("PB206");
  if (field.control === "duration" && !DURATION.test(value)) return fault("PB208");
  if (field.control === "whole" && typeof value !== "number") return fault("PB210");
  if (field.control === "number" && typeof value !== "number") return fault("PB209");
  if (typeof value === "number") return judgeBounds(field, value, fault, said);
  if (typeof value !== "string") return [];
  const length = [...value].length;
  if (field.longest && length > field.longest) return fault("PB215", { length, limit: field.longest });
  return field.pattern && !new RegExp(field.pattern, "u").test(value) ? fault("PB212") : [];
}

function judgeBounds({ least, most }, value, fault, said) {
  if (least !== undefined && value < least) return fault("PB217", { bound: said.at_least.replace("{n}", least) });
  if (most !== undefined && value > most) return fault("PB217", { bound: said.at_most.replace("{n}", most) });
  return [];
}

function isDay(text) {
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function judgeWords(field, value, item) {
  if (ADDRESSES.has(field.key) || field.control === "choices" || field.control === "choice" || field.control === "reference") return [];
  const texts = typeof value === "string" ? [value] : typeof value === "object" ? Object.values(value).flat() : [];
  return texts.filter((text) => typeof text === "string").flatMap((text) => findInField(text, BY_HAND.has(field.key)).map((found) => ({ item, ...found })));
}

function judgeText(rules, work) {
  const files = new Map(work.files.map((file, n) => [`files/${file.name}`, n]));
  const parts = [
    ...rules.sections.map((section) => ({ section, item: `sections.${section.id}`, heading: headingOf(section, work.language), text: tidy(work.sections[section.id] ?? "") })),
    ...work.extras.map(({ heading, text }, n) => ({ item: `extras.${n}`, heading: tidy(heading), text: tidy(text) })),
  ];
  const unnamed = work.files.flatMap((file, n) => judgeFile(file, n));
  const written = parts.filter(({ text }) => text);
  if (!written.length) return [{ item: parts[0]?.item ?? "language", code: "PB415", words: {} }, ...unnamed];
  const whole = written.map(({ heading, text }) => `${heading}\n${text}`).join("\n");
  const foreign = work.language === "kk" ? findForeign(whole).map((found) => ({ item: "language", ...found })) : [];
  return [...parts.flatMap((part) => judgePart(part, files)), ...unnamed, ...foreign];
}

/** A picture without a description is one fault, said where the description belongs. */
function judgePart({ section, item, heading, text }, files) {
  if (!text) return section?.required ? [{ item, code: "PB409", words: { heading, suggestion: "" } }] : [];
  const empty = text.replace(NOT_TEXT, "").trim() ? [] : [{ item, code: "PB410", words: { heading } }];
  const names = new Set(files.keys());
  const found = findInText(text, names).filter(({ code, file }) => code !== "PB509" || !files.has(file));
  return [...empty, ...found.map(({ code, words }) => ({ item, code, words }))];
}

function judgeFile(file, n) {
  const words = tidy(file.words ?? "");
  if (!words && file.isPicture) return [{ item: `files.${n}`, code: "PB509", words: { url: file.name } }];
  return findInField(words, true).map((found) => ({ item: `files.${n}`, ...found }));
}

/** The heading to write for a section in a language, else in the first it has one in. */
export function headingOf(section, language) {
  return (section.headings[language] ?? Object.values(section.headings)[0] ?? [section.id])[0];
}

/** Say what is wrong and what to write instead. */
export function sayFault({ code, words }, codes) {
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => words[name] ?? "").trim();
  return { message: fill(codes[code].message), hint: fill(codes[code].hint), isError: codes[code].severity === "error" };
}
