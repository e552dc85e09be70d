// The pages for teachers open without a network after a first visit: a worker keeps them and what they need.

/** Start the worker beside a page; false where there is none, as for a page opened from a disk. */
export async function keepOffline(folder) {
  if (!navigator.serviceWorker || window.location.protocol === "file:") return false;
  try {
    await navigator.serviceWorker.register(new URL("worker.js", folder), { scope: new URL("./", folder).pathname, updateViaCache: "none" });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}
