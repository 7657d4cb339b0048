// Loaded before the Firebase CLI (node -r) to make its emulators fit this project; development only.
//  1. The Functions emulator runs Node and Python. Here it hands the triggers of functions/functions.yaml to
//     the Go functions instead of a worker of its own.
//  2. The Auth emulator compiles its request schemas on first use instead of at start: ten seconds of CPU.
// Written against firebase-tools 15.34.2. Where what it replaces is gone, it stops the CLI and says so.
"use strict";
const Module = require("node:module");
const { bridge } = require("./bridge.cjs");

const url = process.env.PAINT_FUNCTIONS_URL;

function misfit(what) {
  throw new Error(
    `dev/emulators/preload.cjs does not fit this firebase-tools: ${what}. It was written for 15.34.2`,
  );
}

function runInGo(emulator) {
  const prototype = emulator.FunctionsEmulator?.prototype;
  if (typeof prototype?.handleHttpsTrigger !== "function") {
    misfit("FunctionsEmulator.handleHttpsTrigger is gone");
  }
  let call;
  prototype.handleHttpsTrigger = async function (req, res) {
    call ??= bridge(url, (line) => this.logger.logLabeled("WARN", "functions", line));
    const { region, trigger_name: name } = req.params;
    const trigger = this.triggers[region ? `${region}-${name}` : name];
    if (!trigger) {
      res.status(404).send(`${name} is not in functions.yaml`);
    } else if (!trigger.enabled) {
      res.status(204).send("Background triggers are disabled.");
    } else {
      await call(trigger.def, req, res);
    }
  };
}

function compileLazily(exegesis) {
  if (typeof exegesis.middleware !== "function") misfit("exegesis-express has no middleware");
  return {
    ...exegesis,
    middleware: (document, options) =>
      exegesis.middleware(document, { ...options, lazyCompileValidationSchemas: true }),
  };
}

const load = Module._load;
let patched = false;
let lazy;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request === "exegesis-express") return (lazy ??= compileLazily(loaded));
  // While modules load in a circle, the first answer may still be empty.
  if (!patched && /(^|\/)functionsEmulator$/.test(request) && loaded.FunctionsEmulator) {
    patched = true;
    runInGo(loaded);
  }
  return loaded;
};

// If the emulator's file had another name, nothing would be handed over, and nobody would know.
setTimeout(() => patched || misfit("no module functionsEmulator was loaded"), 30_000).unref();
