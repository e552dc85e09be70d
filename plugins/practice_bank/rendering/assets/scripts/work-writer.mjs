// Tools for those who know no Markdown: each changes the text where the cursor is.

/**
 * Apply a tool.
 * @param {string} tool `heading`, `bold`, `list`, `numbers`, `link`, `table`.
 * @param {{text: string, start: number, end: number}} at The text with what is selected.
 * @param {object} said Words to stand where nothing is selected.
 * @returns {{text: string, start: number, end: number}} The text with what is selected now.
 */
export function applyTool(tool, { text, start, end }, said) {
  const chosen = text.slice(start, end);
  if (tool === "bold") return wrap("**", "**", chosen || said.bold_text);
  if (tool === "link") return wrap("[", "](https://)", chosen || said.link_text);
  if (tool === "table") return block(writeTable(said));
  const fallback = tool === "heading" ? said.heading_text : said.list_text;
  const lines = (chosen || fallback).split("\n").map((line, n) => `${{ heading: "### ", list: "- ", numbers: `${n + 1}. ` }[tool]}${line.replace(/^(?:#{1,6} |[-*] |\d+\. )/, "")}`);
  return block(lines.join("\n"));

  function wrap(before, after, words) {
    const made = text.slice(0, start) + before + words + after + text.slice(end);
    return { text: made, start: start + before.length, end: start + before.length + words.length };
  }

  function block(words) {
    const before = text.slice(0, start).replace(/[ \t]*$/, "");
    const gap = !before ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const after = text.slice(end).replace(/^[ \t]*\n?/, "");
    const made = before + gap + words;
    return { text: `${made}\n${after && !after.startsWith("\n") ? "\n" : ""}${after}`, start: made.length, end: made.length };
  }
}

function writeTable({ column }) {
  return `| ${column} 1 | ${column} 2 |\n| --- | --- |\n|  |  |\n|  |  |`;
}

/** Bring the tools beside the texts to life; `picture` is asked for by `askPicture`. */
export function mountTools(form, said, askPicture) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pb-tool]");
    if (!button) return;
    const box = document.getElementById(button.parentElement.getAttribute("aria-controls"));
    if (button.dataset.pbTool === "picture") askPicture(box);
    else write(box, applyTool(button.dataset.pbTool, { text: box.value, start: box.selectionStart, end: box.selectionEnd }, said));
  });
  form.addEventListener("keydown", (event) => {
    const bar = event.target.closest("[role=toolbar]");
    if (!bar || !["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    const buttons = [...bar.querySelectorAll("button")];
    const here = buttons.indexOf(event.target);
    const there = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: -1 }[event.key];
    const next = buttons.at(there % buttons.length);
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
    event.preventDefault();
  });
}

/** Put text into a box as if it were typed. */
export function write(box, { text, start, end }) {
  box.value = text;
  box.focus();
  box.setSelectionRange(start, end);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
