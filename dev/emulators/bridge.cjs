// Hands a call of a trigger to the Go functions: a request of the Api as it came, an event as the CloudEvent
// that Eventarc would send to Cloud Run.
"use strict";
const http = require("node:http");
const { deadLetter } = require("./dead-letter.cjs");

/**
 * How long to wait before an event that failed is delivered again. Then it is a dead letter, as in production, where that takes 15
 * hours and longer; and what DeadLetter does not take is given up.
 */
const REDELIVERY_MS = [250, 1000, 2000, 4000, 8000, 16000];

// Headers that belong to one connection and not to the message.
const HOP_BY_HOP = ["connection", "keep-alive", "transfer-encoding", "upgrade", "host"];

const isEvent = (fn) => !fn.httpsTrigger;

/** The request that the Go functions get for one call of a trigger. */
function toGo(fn, req, host) {
  const headers = { ...req.headers };
  for (const name of HOP_BY_HOP) delete headers[name];
  let body = req.rawBody ?? Buffer.alloc(0);
  let path = `/${fn.entryPoint}`;
  if (isEvent(fn)) {
    if (/application\/protobuf/.test(headers["content-type"] ?? "")) {
      body = Buffer.from(body.toString(), "base64"); // the Firestore emulator sends base64, Eventarc bytes
    }
    // Content-Type says the same; as an extension of the event the Go SDK refuses it.
    delete headers["ce-datacontenttype"];
  } else {
    path = req.url.replace(/^\/[^/]+\/[^/]+\/[^/?]+/, ""); // the emulator's own /project/region/name
    if (!path.startsWith("/")) path = `/${path}`;
  }
  headers.host = host;
  if (body.length > 0 || req.method !== "GET") headers["content-length"] = String(body.length);
  return { method: req.method, path, headers, body };
}

/**
 * The bridge to the Go functions at `url`. `warn` takes one line for the log; `later` is setTimeout, which
 * tests replace.
 */
function bridge(url, warn, later = setTimeout) {
  const go = new URL(url);
  const agent = new http.Agent({ keepAlive: true });

  const send = ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const request = { host: go.hostname, port: go.port, method, path, headers, agent };
      http.request(request, resolve).on("error", reject).end(body);
    });

  /** Delivers an event until it is taken, refused for good, or out of attempts. */
  async function deliver(name, message, attempt = 0) {
    let failure;
    try {
      const answer = await send(message);
      answer.resume();
      if (answer.statusCode < 500) return;
      failure = `answered ${answer.statusCode}`;
    } catch (e) {
      failure = `was not reached: ${e.message}`;
    }
    if (attempt >= REDELIVERY_MS.length) {
      const deliveries = attempt + 1;
      warn(`${name} ${failure}; event ${id(message)} is given up after ${deliveries} deliveries`);
      if (name === "DeadLetter") return;
      return deliver("DeadLetter", deadLetter(name, message, deliveries));
    }
    warn(`${name} ${failure}; event ${id(message)} will be delivered again`);
    const timer = later(() => deliver(name, message, attempt + 1), REDELIVERY_MS[attempt]);
    timer?.unref?.(); // the emulators do not wait for it when they stop
  }

  async function ask(name, message, res) {
    let answer;
    try {
      answer = await send(message);
    } catch (e) {
      warn(`${name}: the Go functions at ${go.host} were not reached: ${e.message}`);
      res.status(502).send(`The Go functions were not reached: ${e.message}`);
      return;
    }
    res.writeHead(answer.statusCode, answer.headers);
    await new Promise((done) => {
      res.on("close", done); // also when the browser has gone away
      answer.on("error", () => res.destroy());
      answer.pipe(res);
    });
  }

  /**
   * Answers a call of a trigger. An event is taken at once, and delivered meanwhile: the emulators send the next one only
   * when they have an answer, and Eventarc waits for none.
   */
  return async function call(fn, req, res) {
    const message = toGo(fn, req, go.host);
    if (!isEvent(fn)) return ask(fn.entryPoint, message, res);
    res.status(202).send("");
    await deliver(fn.entryPoint, message);
  };
}

/** An event's id, which binary CloudEvents carry as a header and structured ones in the body. */
function id({ headers, body }) {
  if (headers["ce-id"]) return headers["ce-id"];
  try {
    return JSON.parse(body.toString()).id;
  } catch {
    return "(without id)";
  }
}

module.exports = { bridge, toGo, REDELIVERY_MS };
