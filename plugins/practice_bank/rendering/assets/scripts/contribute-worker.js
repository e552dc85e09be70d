// Above stand VERSION and KEPT: the digest and the addresses of the pages for teachers and all that they load.

const NAME = "practice-bank-contribute";
const SHELF = `${NAME} ${self.registration.scope} ${VERSION}`;
const ADDRESSES = new Set(KEPT.map((address) => new URL(address, self.location).href));

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method === "GET" && ADDRESSES.has(address)) event.respondWith(answer(request, address));
});

/** All or nothing: a part of a set would not work without the rest. */
async function keepAll() {
  const shelf = await caches.open(SHELF);
  await shelf.addAll([...ADDRESSES].map((address) => new Request(address, { cache: "reload" })));
}

/** Sets of former builds, of these pages only: other languages have workers of their own. */
async function forgetOthers() {
  const own = `${NAME} ${self.registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own) && name !== SHELF).map((name) => caches.delete(name)));
}

/** From the network, where there is one: then nothing is stale. */
async function answer(request, address) {
  let found;
  try {
    found = await fetch(request);
  } catch {
    return (await (await caches.open(SHELF)).match(address)) ?? Response.error();
  }
  if (request.mode === "navigate" && (found.status === 404 || found.status === 410)) await leave();
  return found;
}

/** The site has these pages no longer: nothing of them stays in the browser. */
async function leave() {
  const own = `${NAME} ${self.registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
