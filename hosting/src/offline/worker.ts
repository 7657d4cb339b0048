/// <reference lib="webworker" />
import { install, kindOf, respond, tidy, warm, type Shell, type World } from "./shell";

/** Put in by the build. */
declare const SHELL: Shell;

const scope = self as unknown as ServiceWorkerGlobalScope;
const world: World = {
  origin: scope.location.origin,
  caches: scope.caches,
  fetch: (request, init) => scope.fetch(request, init),
  wait: (ms) => new Promise((resolve) => setTimeout(() => resolve(undefined), ms)),
};

scope.addEventListener("install", (event) => {
  // No page is served from a version that it did not come with, so there is nothing to wait for.
  event.waitUntil(install(SHELL, world).then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([tidy(SHELL.version, world), scope.clients.claim()]));
  // No page waits for it.
  void warm(SHELL.version, world);
});

scope.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request, world.origin);
  if (kind) event.respondWith(respond(kind, event.request, SHELL.version, world));
});
