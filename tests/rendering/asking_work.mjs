// Reads works as JSON from standard input and writes what the page's scripts say of them. The folder of the scripts is the argument.
import { pathToFileURL } from "node:url";
import * as fflate from "fflate";

const load = (name) => import(pathToFileURL(`${process.argv[2]}/${name}.mjs`));
const [{ findFaults }, { makeSubmission, proposalAddress, restoreWork, writeMarkdown }, { judgeFile, sortBlocks, normaliseHeading }, { applyTool }] = await Promise.all(
  ["work-faults", "work-bundle", "work-word", "work-writer"].map(load),
);

const verbs = {
  judge({ rules, work, ids }) {
    const find = (register, name) => ids[name] ?? "";
    const faults = findFaults(rules, work, find).map(({ item, code }) => [item, code]);
    return { faults, submission: makeSubmission(rules, work, { find, today: "2026-11-20", isDraft: false }) };
  },
  restore: ({ rules, submission }) => restoreWork(rules, submission, () => ""),
  sort: ({ rules, blocks }) => sortBlocks(blocks, rules.sections),
  propose: ({ repository, submission, hasFiles }) => ({ ...proposalAddress(repository, submission, hasFiles), markdown: writeMarkdown(submission) }),
  word: ({ bytes }) => judgeFile(Uint8Array.from(Buffer.from(bytes, "base64")), fflate),
  heading: ({ text }) => normaliseHeading(text),
  tool: ({ tool, at, said }) => applyTool(tool, at, said),
};

let text = "";
for await (const part of process.stdin) text += part;
process.stdout.write(JSON.stringify(JSON.parse(text).map(([verb, values]) => verbs[verb](values))));
