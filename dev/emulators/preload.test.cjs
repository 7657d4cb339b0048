"use strict";
const assert = require("node:assert/strict");
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");

const root = path.join(__dirname, "..", "..");

/** Runs a script with the preload, and gives what it printed and how it ended. */
function withPreload(script, cwd = root) {
  const preload = path.join(__dirname, "preload.cjs");
  const env = { ...process.env, PAINT_FUNCTIONS_URL: "http://127.0.0.1:1" };
  return spawnSync(process.execPath, ["-r", preload, "-e", script], { cwd, env, encoding: "utf8" });
}

test("fits the firebase-tools that is installed", () => {
  const got = withPreload(`
    const { FunctionsEmulator } = require("firebase-tools/lib/emulator/functionsEmulator");
    console.log(String(FunctionsEmulator.prototype.handleHttpsTrigger).includes("functions.yaml"));
    process.exit();
  `);
  assert.equal(got.stderr, "");
  assert.equal(got.stdout, "true\n");
});

test("stops a firebase-tools that it does not fit, and says so", () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "preload-"));
  fs.writeFileSync(path.join(dir, "functionsEmulator.js"), "exports.FunctionsEmulator = class {};");
  const got = withPreload(`require("./functionsEmulator")`, dir);
  fs.rmSync(dir, { recursive: true });
  assert.notEqual(got.status, 0);
  assert.match(got.stderr, /does not fit this firebase-tools: .*handleHttpsTrigger is gone/);
});
