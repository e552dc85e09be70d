// The editor's page: opens Sveltia CMS in the page's language, with the bank's own forms.
// It asks no host but the one the bank is kept at.

const PREFERENCES = "sveltia-cms.prefs";
const NEW = /^#\/collections\/([^/?]+)\/new$/;

/** Whether an address may be asked: the site's own, data within the page, or the bank's host. */
export function mayAsk(address, home, hosts) {
  const url = new URL(address, home);
  if (url.protocol === "data:" || url.protocol === "blob:") return true;
  return [new URL(home).origin, ...hosts.map((host) => new URL(host).origin)].includes(url.origin);
}

/** Keep a function that fetches from all other hosts: it fails as it does without a network. */
export function keepHome(ask, home, hosts) {
  return (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    return mayAsk(address, home, hosts) ? ask(input, options) : Promise.reject(new TypeError("Failed to fetch"));
  };
}

/** The place of a new text within the editor, told what its text begins with; null where nothing is to be added. */
export function prefill(hash, skeletons) {
  const body = skeletons[NEW.exec(hash)?.[1]];
  return body ? `${hash}?${new URLSearchParams({ body })}` : null;
}

/** The editor's preferences with its language set to the page's. */
export function speak(stored, locale) {
  let known = {};
  try {
    known = JSON.parse(stored) ?? {};
  } catch {
    // What nobody can read counts as nothing.
  }
  return JSON.stringify({ ...known, locale });
}

/** The language that the texts of a collection were first written in: the end of its name, `practice-kk`. */
export function originalLanguage(hash) {
  return /^#\/(?:collections|workflow)\/[^/?]*?-([a-z]{2})(?:-\d+)?(?:[/?]|$)/.exec(hash)?.[1] ?? "";
}

/** Let the browser name languages as we do: Chromium knows no names in Kazakh. */
function nameLanguages(names) {
  const known = Intl.DisplayNames.prototype.of;
  Intl.DisplayNames.prototype.of = function of(code) {
    return names[code] ?? known.call(this, code);
  };
}

function follow(skeletons) {
  const filled = prefill(location.hash, skeletons);
  if (filled) history.replaceState(history.state, "", filled);
  document.documentElement.dataset.original = originalLanguage(location.hash);
}

function rememberLanguage(locale) {
  try {
    localStorage.setItem(PREFERENCES, speak(localStorage.getItem(PREFERENCES), locale));
  } catch {
    // A browser that keeps nothing: the editor says so itself.
  }
}

async function open(root) {
  const answer = await fetch(new URL(root.dataset.pbEditor, document.baseURI));
  const { locale, config, skeletons, hosts, names, cms } = await answer.json();
  globalThis.fetch = keepHome(globalThis.fetch.bind(globalThis), location.href, hosts);
  rememberLanguage(locale);
  nameLanguages(names);
  addEventListener("hashchange", () => follow(skeletons));
  follow(skeletons);
  const { init } = await import(new URL(cms, document.baseURI).href);
  root.querySelector("[data-pb-intro]").remove();
  await init({ config });
}

async function mount(root) {
  const state = root.querySelector("[data-pb-state]");
  if (!isSecureContext) {
    state.textContent = state.dataset.insecure;
    return;
  }
  state.textContent = state.dataset.loading;
  try {
    await open(root);
  } catch (fault) {
    state.textContent = state.dataset.failed;
    throw fault;
  }
}

const root = globalThis.document?.querySelector("[data-pb-editor]");
if (root) await mount(root);
