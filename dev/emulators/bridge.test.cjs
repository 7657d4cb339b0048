"use strict";
const assert = require("node:assert/strict");
const http = require("node:http");
const { after, test } = require("node:test");
const { bridge, toGo, REDELIVERY_MS } = require("./bridge.cjs");

const storage = { entryPoint: "ScoreDrawing", eventTrigger: {} };
const api = { entryPoint: "Api", httpsTrigger: {} };

/** A call as the Functions emulator has it. */
const call = (method, url, headers = {}, body = "") => ({
  method,
  url,
  headers,
  rawBody: Buffer.from(body),
});

const event = call(
  "POST",
  "/functions/projects/p/triggers/us-central1-ScoreDrawing-0",
  { "content-type": "application/cloudevents+json" },
  JSON.stringify({ id: "event-1", data: {} }),
);

const servers = [];
after(() => servers.forEach((s) => s.close()));

/** Go functions that answer with these statuses, the last of them for ever. */
async function go(...statuses) {
  const seen = [];
  const server = http.createServer((req, res) => {
    let body = "";
    req.on("data", (chunk) => (body += chunk));
    req.on("end", () => {
      seen.push({ method: req.method, url: req.url, headers: req.headers, body });
      res.writeHead(statuses.length > 1 ? statuses.shift() : statuses[0], { "x-from": "go" });
      res.end("answer");
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  server.unref();
  servers.push(server);
  return { seen, server, url: `http://127.0.0.1:${server.address().port}` };
}

/** A bridge whose waits take no time, and what it has said and waited. */
function to(url) {
  const said = [];
  const waits = [];
  const pending = [];
  const later = (again, ms) => {
    waits.push(ms);
    pending.push(Promise.resolve().then(again));
  };
  const answer = bridge(url, (line) => said.push(line), later);
  return {
    said,
    waits,
    /** Makes a call, waits for everything that follows from it, and gives the answer. */
    async make(fn, req) {
      let handled;
      const { server, url } = await relay((request, response) => {
        handled = answer(fn, req, response);
      });
      const got = await fetch(url);
      const result = {
        status: got.status,
        from: got.headers.get("x-from"),
        body: await got.text(),
      };
      await handled;
      server.close();
      while (pending.length) await pending.shift();
      return result;
    },
  };
}

/** A server around a handler, with Express' status() and send(). */
async function relay(handle) {
  const server = http.createServer((req, res) => {
    res.status = (code) => {
      res.statusCode = code;
      return res;
    };
    res.send = (text) => res.end(text);
    handle(req, res);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  server.unref();
  servers.push(server);
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}

test("hands a request of the Api on with its path, query, headers and body", async () => {
  const functions = await go(200);
  const headers = { authorization: "Bearer t", "x-forwarded-host": "site", host: "emulator" };
  const got = await to(functions.url).make(
    api,
    call("POST", "/demo/us-central1/api/api/submissions?a=1%2F2&b", headers, '{"x":1}'),
  );
  assert.deepEqual(got, { status: 200, from: "go", body: "answer" });
  const [seen] = functions.seen;
  assert.equal(seen.method, "POST");
  assert.equal(seen.url, "/api/submissions?a=1%2F2&b");
  assert.equal(seen.headers.authorization, "Bearer t");
  assert.equal(seen.headers["x-forwarded-host"], "site");
  assert.equal(seen.headers.host, new URL(functions.url).host);
  assert.equal(seen.body, '{"x":1}');
});

test("finds the root and a bare query", () => {
  assert.equal(toGo(api, call("GET", "/demo/us-central1/api"), "go").path, "/");
  assert.equal(toGo(api, call("GET", "/demo/us-central1/api?q=1"), "go").path, "/?q=1");
});

test("gives the answer of the Api as it is, a failure too, and asks only once", async () => {
  const functions = await go(503);
  const local = to(functions.url);
  const got = await local.make(api, call("GET", "/demo/us-central1/api/img/a.png"));
  assert.equal(got.status, 503);
  assert.equal(functions.seen.length, 1);
});

test("sends an event to the function of its name, as Eventarc would", async () => {
  const functions = await go(200);
  await to(functions.url).make(storage, event);
  assert.equal(functions.seen[0].url, "/ScoreDrawing");
  assert.deepEqual(JSON.parse(functions.seen[0].body), { id: "event-1", data: {} });
});

test("takes an event before it is delivered, so that the next one need not wait for it", async () => {
  let deliver;
  const delivered = new Promise((done) => (deliver = done));
  const slow = http.createServer((_, res) => delivered.then(() => res.end()));
  await new Promise((done) => slow.listen(0, "127.0.0.1", done));
  servers.push(slow);
  const answer = bridge(`http://127.0.0.1:${slow.address().port}`, assert.fail);
  let handled;
  const { url } = await relay((_, response) => {
    handled = answer(storage, event, response);
  });
  const got = await fetch(url);
  assert.equal(got.status, 202);
  deliver();
  await handled;
});

test("turns the Firestore emulator's base64 into bytes and drops what the Go SDK refuses", () => {
  const bytes = Buffer.from([0x0a, 0xff, 0x00, 0x80]);
  const headers = {
    "content-type": "application/protobuf",
    "ce-id": "e",
    "ce-datacontenttype": "application/protobuf",
    connection: "close",
    "transfer-encoding": "chunked",
  };
  const message = toGo(storage, call("POST", "/x", headers, bytes.toString("base64")), "go");
  assert.deepEqual(message.body, bytes);
  assert.equal(message.headers["content-length"], "4");
  assert.equal(message.headers["ce-id"], "e");
  for (const name of ["ce-datacontenttype", "connection", "transfer-encoding"]) {
    assert.equal(message.headers[name], undefined, name);
  }
});

test("delivers an event again until it is taken, each time the same", async () => {
  const functions = await go(500, 503, 200);
  const local = to(functions.url);
  await local.make(storage, event);
  assert.equal(functions.seen.length, 3);
  assert.deepEqual(local.waits, REDELIVERY_MS.slice(0, 2));
  for (const { url, body } of functions.seen) {
    assert.equal(url, "/ScoreDrawing");
    assert.equal(body, event.rawBody.toString());
  }
  assert.equal(local.said.length, 2);
  assert.match(local.said[0], /ScoreDrawing answered 500; event event-1 will be delivered again/);
});

test("does not deliver an event again that is refused for good", async () => {
  const functions = await go(400);
  await to(functions.url).make(storage, event);
  assert.equal(functions.seen.length, 1);
});

/** What DeadLetter is told of the event that failed. */
const letter = ({ url, headers, body }) => {
  assert.equal(url, "/DeadLetter");
  assert.equal(headers["ce-type"], "google.cloud.pubsub.topic.v1.messagePublished");
  const { attributes, data } = JSON.parse(body).message;
  const { CloudPubSubDeadLetterSourceDeliveryCount: deliveries, ...others } = attributes;
  for (const name of Object.keys(others)) {
    if (name.startsWith("CloudPubSub")) delete others[name];
  }
  return { deliveries, attributes: others, data: Buffer.from(data, "base64") };
};

/** As many failures as an event has deliveries. */
const failures = Array(1 + REDELIVERY_MS.length).fill(500);

test("gives a document's event up in the end, says so, and tells DeadLetter", async () => {
  const functions = await go(...failures, 200);
  const local = to(functions.url);
  const bytes = Buffer.from([0x0a, 0xff, 0x00, 0x80]);
  const headers = {
    "content-type": "application/protobuf",
    "ce-id": "event-2",
    "ce-type": "google.cloud.firestore.document.v1.written",
  };
  await local.make(storage, call("POST", "/x", headers, bytes.toString("base64")));
  assert.equal(functions.seen.length, 8);
  assert.match(local.said.at(-1), /event event-2 is given up after 7 deliveries/);
  assert.deepEqual(letter(functions.seen[7]), {
    deliveries: "7",
    attributes: headers,
    data: bytes,
  });
});

test("tells DeadLetter of an upload as Storage's own notification does", async () => {
  const functions = await go(...failures, 200);
  const data = { bucket: "b", name: "drawings/u/x.png", generation: "17", size: "42" };
  const time = "2026-11-27T10:00:00.000Z";
  const body = JSON.stringify({ id: "event-3", time, data });
  const headers = { "content-type": "application/cloudevents+json" };
  await to(functions.url).make(storage, call("POST", "/x", headers, body));
  const { attributes, data: told } = letter(functions.seen[7]);
  assert.deepEqual(attributes, {
    bucketId: "b",
    eventTime: time,
    eventType: "OBJECT_FINALIZE",
    objectGeneration: "17",
    objectId: "drawings/u/x.png",
    payloadFormat: "JSON_API_V1",
  });
  assert.deepEqual(JSON.parse(told), data);
});

test("gives a dead letter up that nobody takes either", async () => {
  const functions = await go(500);
  const local = to(functions.url);
  await local.make(storage, event);
  assert.equal(functions.seen.length, 2 * (1 + REDELIVERY_MS.length));
  assert.match(local.said.at(-1), /DeadLetter answered 500; event .* is given up after 7/);
});

test("delivers an event again when the Go functions are not there", async () => {
  const functions = await go(200);
  await new Promise((done) => functions.server.close(done));
  const local = to(functions.url);
  await local.make(storage, event);
  assert.deepEqual(local.waits, [...REDELIVERY_MS, ...REDELIVERY_MS]);
  assert.match(local.said[0], /was not reached/);
});

test("answers a request of the Api with 502 when the Go functions are not there", async () => {
  const functions = await go(200);
  await new Promise((done) => functions.server.close(done));
  const local = to(functions.url);
  const got = await local.make(api, call("GET", "/demo/us-central1/api/healthz"));
  assert.equal(got.status, 502);
  assert.deepEqual(local.waits, []);
});
