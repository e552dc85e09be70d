// While a site is served: shows the errors that stand over the last good site.

const report = new URL("../../../practice-bank-report.json", import.meta.url);

function mount({ title, lang, errors }) {
  const box = document.createElement("section");
  box.className = "pb-live-report";
  box.setAttribute("role", "alert");
  box.lang = lang;
  const heading = document.createElement("h2");
  heading.textContent = title;
  const list = document.createElement("ul");
  list.append(...errors.map(item));
  box.append(heading, list);
  document.body.prepend(box);
}

function item({ place, code, page, message, hint }) {
  const line = document.createElement("li");
  const where = document.createElement("code");
  where.textContent = place;
  const more = document.createElement("a");
  more.href = new URL(page, report);
  more.textContent = code;
  line.append(where, ` ${message} ${hint} `, more);
  return line;
}

const found = await fetch(report).then((answer) => (answer.ok ? answer.json() : { errors: [] }));
if (found.errors.length) mount(found);
