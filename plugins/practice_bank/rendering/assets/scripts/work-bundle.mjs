// The file of a work: `<id>.submission.zip` with its data, its pictures and the Word file. Pure: no page is needed.

import { headingOf } from "./work-faults.mjs";
import { readFront, tidy, writeValues } from "./work-front.mjs";

const FORMAT = "practice-bank-submission";
const LATIN = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", қ: "q", л: "l",
  м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts",
  ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "y", і: "i", ь: "", э: "e", ю: "iu", я: "ia",
};
const LONGEST_ID = 50;
const URL_LIMIT = 7000;

/** Make an id of a title: Latin words, digits and hyphens. */
export function makeId(title) {
  const letters = [...title.toLowerCase().normalize("NFC")].map((letter) => LATIN[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));
  const words = letters.join("").split(/[^a-z0-9]+/).filter(Boolean);
  let id = "";
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word.slice(0, LONGEST_ID);
    if (longer.length > LONGEST_ID) break;
    id = longer;
  }
  return id || "work";
}

/** Put the descriptions of pictures where a text names the pictures without one. */
export function describePictures(text, files) {
  const known = new Map(files.filter((file) => file.isPicture).map((file) => [`files/${file.name}`, tidy(file.words ?? "")]));
  return text.replace(/!\[([^\]\n]*)\]\(([^)\s]+)\)/g, (whole, words, url) => {
    const said = words.trim() || known.get(url);
    return said ? `![${said.replace(/[[\]\n]/g, " ").trim()}](${url})` : whole;
  });
}

/**
 * Make the data of a bundle.
 * @param {object} rules What the page knows of the kind.
 * @param {object} work `{language, values, sections, extras, files, email}`.
 * @param {{find: Function, today: string, isDraft: boolean}} around
 */
export function makeSubmission(rules, work, { find, today, isDraft }) {
  const { language } = work;
  const front = readFront(rules.fields, work.values, { language, find });
  const sections = listSections(rules, work);
  const text = sections.map((section) => section.text).join("\n");
  const attachments = work.files.filter(({ name, isPicture }) => !isPicture || !text.includes(`(files/${name})`));
  const author = front.authors?.[0];
  const name = tidy(work.values["authors.0.name"]?.[0] ?? "") || (typeof author?.name === "object" ? author.name[language] : "") || "";
  return {
    format: FORMAT,
    version: 1,
    kind: rules.kind,
    id: makeId(front.title ?? ""),
    language,
    front: {
      ...front,
      submitted: today,
      ...(attachments.length ? { attachments: attachments.map((file) => ({ file: `files/${file.name}`, title: tidy(file.words ?? "") || file.name })) } : {}),
      ...(isDraft ? { draft: true } : {}),
    },
    sections,
    contributor: { name, email: tidy(work.email ?? "") },
  };
}

function listSections(rules, work) {
  const own = rules.sections.map((section) => ({ id: section.id, heading: headingOf(section, work.language), text: work.sections[section.id] ?? "" }));
  const extras = work.extras.map(({ heading, text }) => ({ id: null, heading: tidy(heading), text }));
  const said = [...own, ...extras].map((section) => ({ ...section, text: describePictures(tidy(section.text), work.files) }));
  return said.filter(({ text }) => text);
}

/**
 * Write a bundle.
 * @param {object} fflate The library.
 * @param {object} submission
 * @param {Map<string, Uint8Array>} files Bytes by the names of files.
 * @param {Uint8Array | null} manuscript The Word file.
 * @returns {Uint8Array} The same bytes for the same work.
 */
export function writeBundle(fflate, submission, files, manuscript) {
  const kept = { level: 0, mtime: new Date(1980, 0, 1) };
  const entries = { "submission.json": [fflate.strToU8(`${JSON.stringify(submission, null, 2)}\n`), { ...kept, level: 9 }] };
  for (const name of [...files.keys()].sort()) entries[`files/${name}`] = [files.get(name), kept];
  if (manuscript) entries["manuscript.docx"] = [manuscript, kept];
  return fflate.zipSync(entries);
}

/**
 * Read a bundle that this page wrote.
 * @returns {{submission: object, files: Map<string, Uint8Array>, manuscript: Uint8Array | null}}
 * @throws {Error} Where it is no such file.
 */
export function readBundle(fflate, bytes, limit) {
  let size = 0;
  const entries = fflate.unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= limit });
  const submission = JSON.parse(fflate.strFromU8(entries["submission.json"]));
  if (submission?.format !== FORMAT || submission.version !== 1 || !Array.isArray(submission.sections) || typeof submission.front !== "object") throw new Error("no submission");
  const files = Object.entries(entries).filter(([name]) => /^files\/[^/\\]+$/.test(name)).map(([name, content]) => [name.slice("files/".length), content]);
  return { submission, files: new Map(files), manuscript: entries["manuscript.docx"] ?? null };
}

/** What the form holds of a bundle's data. */
export function restoreWork(rules, submission, name) {
  const known = new Set(rules.sections.map(({ id }) => id));
  const texts = submission.sections.filter((section) => section && typeof section.text === "string");
  const titles = new Map((submission.front.attachments ?? []).map(({ file, title }) => [file, title]));
  const pictured = texts.flatMap(({ text }) => [...text.matchAll(/!\[([^\]\n]*)\]\(([^)\s]+)\)/g)].map(([, words, url]) => [url, words]));
  return {
    language: String(submission.language ?? ""),
    values: writeValues(rules.fields, submission.front, name),
    sections: Object.fromEntries(texts.filter(({ id }) => known.has(id)).map(({ id, text }) => [id, text])),
    extras: texts.filter(({ id }) => !known.has(id)).map(({ heading, text }) => ({ heading: String(heading ?? ""), text })),
    words: new Map([...titles, ...pictured]),
    email: String(submission.contributor?.email ?? ""),
  };
}

/** The work as one Markdown file, for those who propose it themselves. A JSON value is a value of YAML too. */
export function writeMarkdown(submission) {
  const front = Object.entries({ kind: submission.kind, ...submission.front }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const sections = submission.sections.map(({ heading, text }) => `## ${heading}\n\n${text}\n`);
  return `---\n${front.join("\n")}\n---\n\n${sections.join("\n")}`;
}

/**
 * Where somebody with an account goes on: to a new file with its text where an address can carry it, else to the editor, else to an
 * empty new file.
 * @param {{editor: string, newFile: string, takesText: boolean} | null} repository
 * @returns {{href: string, way: "text" | "editor" | "file" | ""}}
 */
export function proposalAddress(repository, submission, hasFiles) {
  if (!repository) return { href: "", way: "" };
  const { id, language, front } = submission;
  const path = { year: front.submitted.slice(0, 4), id, language };
  const place = repository.newFile.replace(/%7B(\w+)%7D|\{(\w+)\}/g, (_, quoted, plain) => path[quoted ?? plain] ?? "");
  const whole = repository.takesText && !hasFiles ? `${place}&value=${encodeURIComponent(writeMarkdown(submission))}` : "";
  if (whole && whole.length <= URL_LIMIT) return { href: whole, way: "text" };
  return repository.editor ? { href: repository.editor, way: "editor" } : { href: place, way: "file" };
}

/** A letter to the centre. It says nothing of an attachment: only its writer knows whether there is one. */
export function letterAddress(mail, said, submission, kind, file) {
  const names = (submission.front.authors ?? []).map((author) => Object.values(author.name ?? {})[0] ?? author.person ?? "").filter(Boolean);
  const words = { title: submission.front.title ?? said.untitled, kind, file, authors: names.join(", ") || submission.contributor.name };
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => words[name] ?? "");
  return `mailto:${mail}?subject=${encodeURIComponent(fill(said.mail_subject))}&body=${encodeURIComponent(fill(said.mail_body).replaceAll("\n", "\r\n"))}`;
}
