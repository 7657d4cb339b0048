import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The hash in the name of a built script. */
const HASH = /-[\w-]{8}(?=\.js)/g;

export interface Deployment {
  origin: string;
  /** From now on there is a newer build, whose scripts all have other names, and none of the old one. */
  deploy(): void;
  close(): Promise<void>;
}

/** The running game at an address of its own, whose site can be deployed anew while pages are open. */
export async function deployment(game: string): Promise<Deployment> {
  let renewed = false;

  const answer = async (path: string, response: ServerResponse) => {
    const isScript = path.startsWith("/assets/") && path.endsWith(".js");
    // For a file that is gone, Hosting answers with the page.
    const gone = isScript && path.endsWith("next.js") !== renewed;
    const known = gone ? "/" : path.replace(/next\.js$/, ".js");
    const upstream = await fetch(new URL(known, game), { redirect: "manual" });
    const type = upstream.headers.get("content-type") ?? "";
    let body: string | Buffer = Buffer.from(await upstream.arrayBuffer());
    if (renewed && /html|javascript/.test(type)) {
      body = body.toString().replace(HASH, "$&next");
      if (path === "/sw.js") body = body.replace(/(version:[`"'])[0-9a-f]{4}/, "$1next");
    }
    upstream.headers.forEach((value, name) => {
      if (!/^(content-(length|encoding)|transfer-encoding|connection|etag)$/.test(name))
        response.setHeader(name, value);
    });
    response.writeHead(upstream.status).end(body);
  };

  const server = createServer((request, response) => {
    answer(request.url!, response).catch((error: unknown) =>
      response.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy: () => (renewed = true),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
