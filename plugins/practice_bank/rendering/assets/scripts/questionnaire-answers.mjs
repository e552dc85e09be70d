// What answers to a questionnaire mean: which items are asked, what lacks, the sum of points, the file. Pure: no page is needed.
// Answers are lists of texts by item; own words to an option stand under `item/option`.

const WHOLE = /^[-+]?\d{1,9}$/;
const FORMULA = /^[=+\-@\t\r]/;

/** Read what was kept: filled sheets by questionnaire; nothing where nothing readable was kept. */
export function parseKept(kept) {
  try {
    const sheets = JSON.parse(kept ?? "{}");
    if (!sheets || typeof sheets !== "object" || Array.isArray(sheets)) return {};
    return Object.fromEntries(Object.entries(sheets).filter(([, sheet]) => isSheet(sheet)));
  } catch {
    return {};
  }
}

function isSheet(sheet) {
  const answers = sheet?.answers;
  if (!answers || typeof answers !== "object" || typeof sheet.sheet !== "string") return false;
  return Object.values(answers).every((texts) => Array.isArray(texts) && texts.every((text) => typeof text === "string"));
}

/** Which items are asked, in their order: an item that is not asked has no answer for those that wait for it. */
export function findShown(items, answers) {
  const shown = new Set();
  for (const { id, if: condition } of items) {
    const [item, wanted] = condition ?? [];
    if (!condition || (shown.has(item) && (answers[item] ?? []).some((answer) => wanted.includes(answer)))) shown.add(id);
  }
  return shown;
}

export function isAnswered(item, answers) {
  return (answers[item.id] ?? []).some((answer) => answer.trim());
}

/**
 * Find what must be answered or mended before a sheet is whole.
 * @returns {Array<[string, string]>} Items with their faults: `missing`, `not_a_number` or `out_of_range`.
 */
export function findFaults(items, answers) {
  const shown = findShown(items, answers);
  return items.filter((item) => shown.has(item.id)).flatMap((item) => {
    const fault = findFault(item, answers);
    return fault ? [[item.id, fault]] : [];
  });
}

function findFault(item, answers) {
  if (!isAnswered(item, answers)) return item.required ? "missing" : "";
  if (item.kind !== "number") return "";
  const written = answers[item.id][0].trim();
  const [low, high] = item.bounds ?? [-Infinity, Infinity];
  if (!WHOLE.test(written)) return item.bounds ? "out_of_range" : "not_a_number";
  return Number(written) < low || Number(written) > high ? "out_of_range" : "";
}

/** How many of the items that are asked have an answer. */
export function countAnswered(items, answers) {
  const shown = findShown(items, answers);
  const asked = items.filter((item) => shown.has(item.id));
  return { done: asked.filter((item) => isAnswered(item, answers)).length, total: asked.length };
}

/** The points of each part and of all, each with the most that could be reached with the items that are asked. */
export function countPoints(parts, answers) {
  const shown = findShown(parts.flat(), answers);
  const sums = parts.map((items) => addUp(items.filter((item) => shown.has(item.id)).map((item) => weigh(item, answers))));
  return { ...addUp(sums), parts: sums };
}

function weigh(item, answers) {
  const values = Object.values(item.points ?? {});
  const points = (answers[item.id] ?? []).reduce((sum, answer) => sum + (item.points?.[answer] ?? 0), 0);
  const several = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  return { points, most: item.kind === "multiple" ? several : Math.max(0, ...values) };
}

function addUp(sums) {
  const add = (key) => sums.reduce((sum, one) => sum + one[key], 0);
  return { points: add("points"), most: add("most") };
}

/** The number of the band a sum of points lies in; -1 where none holds it. */
export function findBand(bands, points) {
  return bands.findIndex(([low, high]) => low <= points && points <= high);
}

/**
 * Write a filled sheet as a file: one line an answer, only of items that are asked.
 * @param {string} questionnaire With its version: `methodical-work@1`.
 * @param {{sheet: string, answers: object}} kept The random number of the sheet, and its answers.
 */
export function writeCsv(questionnaire, language, items, { sheet, answers }) {
  const rows = [["sheet", "questionnaire", "language", "item", "answer"]];
  const shown = findShown(items, answers);
  for (const item of items.filter(({ id }) => shown.has(id))) {
    const given = (answers[item.id] ?? []).map((answer) => answer.trim()).filter(Boolean);
    for (const answer of given) {
      rows.push([sheet, questionnaire, language, item.id, item.kind === "text" ? guard(answer) : answer]);
      const own = (answers[`${item.id}/${answer}`]?.[0] ?? "").trim();
      if (own) rows.push([sheet, questionnaire, language, `${item.id}/${answer}`, guard(own)]);
    }
  }
  return `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
}

/** A spreadsheet would compute what starts like a formula. */
function guard(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quote(cell) {
  const text = cell.replace(/\r\n?/g, "\n");
  return /[",;\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
