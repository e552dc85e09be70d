// From what stands in the form's boxes to the front matter of a work, and back. Pure: no page is needed.
// Values are lists of texts by the names of boxes: `effort.time`, `authors.0.name`; a duration's unit stands at `effort.time/unit`.

const UNITS = { minutes: ["PT", "M"], hours: ["PT", "H"], days: ["P", "D"], weeks: ["P", "W"], months: ["P", "M"] };
const DURATION = /^P(?:(\d+)M|(\d+)W|(\d+)D|T(\d+)H|T(\d+)M)$/;
const ORDER = ["months", "weeks", "days", "hours", "minutes"];
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;
const WHOLE = /^[-+]?\d{1,9}$/;
const DECIMAL = /^[-+]?\d{1,9}([.,]\d{1,9})?$/;

/** Write a text as files have it: composed letters, no signs that nobody sees, no blanks at the ends. */
export function tidy(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNSEEN, "").replace(/[ \t]+\n/g, "\n").trim();
}

/** The numbers of the rows that a list has, in order: `0`, `2` where `authors.0.name` and `authors.2.role` are. */
export function rowNumbers(values, name) {
  const before = `${name}.`;
  const found = Object.keys(values).filter((key) => key.startsWith(before)).map((key) => Number(key.slice(before.length).split(".")[0]));
  return [...new Set(found)].filter(Number.isInteger).sort((a, b) => a - b);
}

/**
 * Read front matter from values.
 * @param {object[]} fields Rules of the fields, in order.
 * @param {object} values
 * @param {{language: string, find: (register: string, name: string) => string}} around The language of the text; `find` gives the
 *   id of a name in a register, empty where it has none.
 * @returns {object} Without what is empty.
 */
export function readFront(fields, values, around, before = "") {
  const front = {};
  for (const field of fields) {
    const value = readField(field, values, around, before + field.key);
    if (value !== undefined) front[field.key] = value;
  }
  return front;
}

function readField(field, values, around, name) {
  const texts = (values[name] ?? []).map(tidy).filter(Boolean);
  const [text] = texts;
  switch (field.control) {
    case "group":
      return some(readFront(field.fields, values, around, `${name}.`));
    case "rows": {
      const rows = rowNumbers(values, name).map((n) => readRow(field, values, around, `${name}.${n}.`));
      return rows.filter(Boolean).length ? rows.filter(Boolean) : undefined;
    }
    case "choices":
      return texts.length ? texts.map((each) => (field.numbers ? Number(each) : each)) : undefined;
    case "words":
      return text ? text.split(/[,;\n]/).map(tidy).filter(Boolean) : undefined;
    case "labels":
      return text ? { [around.language]: text } : undefined;
    case "flag":
      return text === "true" ? true : undefined;
    case "whole":
      return text === undefined ? undefined : WHOLE.test(text) ? Number(text) : text;
    case "number":
      return text === undefined ? undefined : DECIMAL.test(text) ? Number(text.replace(",", ".")) : text;
    case "duration":
      return text === undefined ? undefined : writeDuration(text, values[`${name}/unit`]?.[0]);
    case "reference":
      return text === undefined ? undefined : around.find(field.register, text) || text;
    default:
      return text;
  }
}

/** Somebody of the register is named by their id alone. */
function readRow(field, values, around, before) {
  const row = some(readFront(field.fields, values, around, before));
  const person = field.key === "authors" && row?.name ? around.find("people", row.name[around.language]) : "";
  if (!person) return row;
  const { name: _, ...others } = row;
  return { person, ...others };
}

function some(group) {
  return Object.keys(group).length ? group : undefined;
}

function writeDuration(text, unit = "minutes") {
  const [before, after] = UNITS[unit] ?? UNITS.minutes;
  return /^\d{1,4}$/.test(text) ? `${before}${Number(text)}${after}` : text;
}

/**
 * Write the values that read as given front matter: the other way round.
 * @param {(register: string, id: string) => string} name The name of an id.
 */
export function writeValues(fields, front, name, before = "") {
  const values = {};
  for (const field of fields) {
    const value = front?.[field.key];
    if (value !== undefined && value !== null) Object.assign(values, writeField(field, value, name, before + field.key));
  }
  return values;
}

function writeField(field, value, name, key) {
  switch (field.control) {
    case "group":
      return writeValues(field.fields, value, name, `${key}.`);
    case "rows":
      return Object.assign({}, ...[value].flat().map((row, n) => writeRow(field, row, name, `${key}.${n}.`)));
    case "choices":
      return { [key]: [value].flat().map(String) };
    case "words":
      return { [key]: [[value].flat().join(", ")] };
    case "labels":
      return { [key]: [String(Object.values(value)[0] ?? "")] };
    case "duration":
      return readDuration(String(value), key);
    case "reference":
      return { [key]: [name(field.register, String(value)) || String(value)] };
    default:
      return { [key]: [String(value)] };
  }
}

function writeRow(field, row, name, before) {
  const values = writeValues(field.fields, row, name, before);
  return row?.person ? { ...values, [`${before}name`]: [name("people", row.person) || row.person] } : values;
}

function readDuration(text, key) {
  const parts = DURATION.exec(text);
  const place = parts ? parts.slice(1).findIndex((part) => part !== undefined) : -1;
  return place < 0 ? { [key]: [text] } : { [key]: [parts[place + 1]], [`${key}/unit`]: [ORDER[place]] };
}
