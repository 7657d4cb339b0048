import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

/** Builds src/offline/worker.ts into sw.js, one classic script, with the list of everything that was built. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    generateBundle: {
      // Last, when the page and the names of all files are known.
      order: "post",
      async handler(_, bundle) {
        const files = Object.keys(bundle).filter((file) => file.startsWith("assets/"));
        const hash = createHash("sha256");
        for (const file of [...files, "index.html"].sort()) {
          const built = bundle[file];
          hash.update(file).update(built?.type === "asset" ? built.source : (built?.code ?? ""));
        }
        const shell = {
          version: hash.digest("hex").slice(0, 12),
          files: ["/", ...files.map((file) => `/${file}`)],
        };
        this.emitFile({ type: "asset", fileName: "sw.js", source: await worker(shell) });
      },
    },
  };
}

async function worker(shell: { version: string; files: string[] }): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { SHELL: JSON.stringify(shell) },
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: fileURLToPath(new URL("src/offline/worker.ts", import.meta.url)),
        formats: ["iife"],
        name: "worker",
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("the service worker was not built");
  return output.output[0].code;
}
