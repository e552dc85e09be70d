// The version for visually impaired readers: keeps what was chosen and applies it to every page.
// main.html applies it before the page is drawn, so that nothing jumps.

export const KEY = "practice-bank.view";

/** Read the choices that differ from the site's own look: `{size: "160", pictures: "off"}`. */
export function readChoices(entries) {
  return Object.fromEntries([...entries].filter(([, value]) => value));
}

/** Read what was kept: choices by name; none where nothing, or nothing readable, was kept. */
export function parseChoices(kept) {
  try {
    const choices = JSON.parse(kept ?? "{}");
    return choices && typeof choices === "object" && !Array.isArray(choices) ? choices : {};
  } catch {
    return {};
  }
}

function load() {
  try {
    return parseChoices(localStorage.getItem(KEY));
  } catch {
    return {}; // a browser that keeps nothing: the choices hold for this page
  }
}

function keep(choices) {
  try {
    if (Object.keys(choices).length) localStorage.setItem(KEY, JSON.stringify(choices));
    else localStorage.removeItem(KEY);
  } catch {
    // the same
  }
}

function apply(choices, names) {
  for (const name of names) {
    if (choices[name]) document.documentElement.setAttribute(`data-pb-${name}`, choices[name]);
    else document.documentElement.removeAttribute(`data-pb-${name}`);
  }
}

/** Put a picture's description behind it once; styles show the one or the other. */
function describePictures(wording) {
  for (const picture of document.querySelectorAll(".md-content img[alt]:not([alt=''])")) {
    if (picture.nextElementSibling?.matches(".pb-described")) continue;
    const words = document.createElement("span");
    words.className = "pb-described";
    words.textContent = wording.replace("{alt}", picture.alt);
    picture.after(words);
  }
}

function mount(box) {
  const [form, opener] = [box.querySelector("form"), box.querySelector("summary")];
  const names = new Set([...form.querySelectorAll("input")].map((input) => input.name));
  const said = form.querySelector("[data-pb-said]");

  function show(choices) {
    apply(choices, names);
    if (choices.pictures) describePictures(box.dataset.picture);
  }

  function close() {
    box.open = false;
    opener.focus();
  }

  const kept = load();
  for (const name of names) {
    const chosen = [...form.elements[name]].find((input) => input.value === kept[name]);
    if (chosen) chosen.checked = true;
  }
  show(readChoices(new FormData(form)));
  form.addEventListener("change", () => {
    const choices = readChoices(new FormData(form));
    keep(choices);
    show(choices);
    said.textContent = "";
  });
  form.addEventListener("reset", () => {
    keep({});
    show({});
    said.textContent = said.dataset.reset;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-pb-close]").addEventListener("click", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.open) close();
  });
  document.addEventListener("click", (event) => {
    if (box.open && !box.contains(event.target)) box.open = false;
  });
}

if (globalThis.document) document.querySelectorAll("[data-pb-view]").forEach(mount);
