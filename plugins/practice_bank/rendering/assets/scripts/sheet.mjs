// Where the facets stand: beside the works on a wide screen, in a sheet over them on a phone.

const WIDE = "(width >= 60em)";

/**
 * @param {HTMLElement} root Holds both places.
 * @param {() => Promise<boolean>} start Loads the facets.
 * @param {() => void} leave Called when the reader wants to see the works.
 */
export function mountSheet(root, start, leave) {
  const part = (name) => root.querySelector(`[data-pb-${name}]`);
  const [facets, side, sheet] = [part("facets"), part("side"), part("sheet")];
  const wide = window.matchMedia(WIDE);
  const place = () => {
    (wide.matches ? side : part("sheet-body")).append(facets);
    if (wide.matches && sheet.open) sheet.close();
  };
  wide.addEventListener("change", place);
  part("open").addEventListener("click", async () => {
    if (!(await start())) return;
    sheet.showModal();
  });
  part("close").addEventListener("click", () => sheet.close());
  part("show").addEventListener("click", () => {
    sheet.close();
    leave();
  });
  sheet.addEventListener("click", ({ target }) => {
    if (target === sheet) sheet.close();
  });
  return {
    ready() {
      side.hidden = false;
      place();
    },
  };
}
