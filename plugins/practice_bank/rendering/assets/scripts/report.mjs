// The file of a report of use: `adoptions/<date>-<slug>.yml` in a work's folder. Pure: no page is needed.

const PERSONAL = [
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/,
  /(?<!\d)(?:\+7|8|7)[ \u00a0(-]{0,3}7\d{2}[ \u00a0)-]{0,3}\d{3}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?!\d)/,
  /(?<!\d)\d{6}[ -]?\d{6}(?!\d)/,
];
const MARKUP = /<|\{[{%#!]|--8<--/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** Write a text as files have it: composed letters, no signs that nobody sees, no blanks at the ends. */
export function tidy(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNSEEN, "").replace(/[ \t]+\n/g, "\n").trim();
}

/**
 * Find what must be corrected.
 * @param {object} report `{names, date, result, consent, organisation, adaptation, comment}`; texts are tidy.
 * @param {string} today The latest day it may name.
 * @returns {Array<[string, string]>} Names of fields with their faults: `missing`, `personal` or `markup`.
 */
export function findFaults(report, today) {
  const faults = [];
  const first = Object.values(report.names)[0];
  if (!first) faults.push(["name", "missing"]);
  if (!DAY.test(report.date) || report.date > today) faults.push(["date", "missing"]);
  if (!report.result) faults.push(["result", "missing"]);
  if (!report.consent) faults.push(["consent", "missing"]);
  const texts = [["name", Object.values(report.names).join("\n")], ["organisation", report.organisation]];
  for (const [field, text] of [...texts, ["adaptation", report.adaptation], ["comment", report.comment]]) {
    if (PERSONAL.some((pattern) => pattern.test(text))) faults.push([field, "personal"]);
    else if (MARKUP.test(text)) faults.push([field, "markup"]);
  }
  return faults;
}

/**
 * Name and write the file of a report without faults.
 * @param {object} report As above; `organisationId` is the register's id, empty where the list has none.
 * @returns {{name: string, text: string}}
 */
export function writeReport(report) {
  const first = Object.values(report.names)[0];
  const names = Object.entries(report.names).map(([language, name]) => `${language}: ${quote(name || first)}`);
  const lines = [
    `name: {${names.join(", ")}}`,
    report.organisationId && `organisation: ${report.organisationId}`,
    !report.organisationId && report.organisation && `# organisation: ${report.organisation.replace(/\s+/g, " ")}`,
    `date: ${report.date}`,
    report.grades.length && `grades: [${report.grades.join(", ")}]`,
    `result: ${report.result}`,
    report.adaptation && `adaptation: ${quote(report.adaptation)}`,
    report.comment && `comment: ${quote(report.comment)}`,
    "consent: true",
  ];
  const slug = `${report.organisationId || "school"}-${hash(first + report.comment)}`;
  return { name: `${report.date}-${slug}.yml`, text: `${lines.filter(Boolean).join("\n")}\n` };
}

/** A JSON string is a double-quoted scalar of YAML too. */
function quote(text) {
  return JSON.stringify(text);
}

/** Four signs that keep two reports of one school and day apart. */
function hash(text) {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return (sum & 0xffff).toString(16).padStart(4, "0");
}
