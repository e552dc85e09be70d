// Copies a text to the clipboard and says so.

/** Copy a text; false where the browser refuses. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages that are not served by https, such as a file on a disk. */
function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "pb-hidden";
  const back = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  back?.focus();
  return done;
}

/** Copy a text and say in an element whether it was done; the words stand beside it as data. */
export async function copyAndSay(text, said, words) {
  said.textContent = "";
  said.textContent = (await copyText(text)) ? words.copied : words.notCopied;
}
