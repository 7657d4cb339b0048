// What Pub/Sub would put into the dead-letter topic, and Eventarc bring from there.
"use strict";
const { randomUUID } = require("node:crypto");

const PROJECT = "demo-paint-wtf";

/**
 * The request that brings the function DeadLetter an event that was delivered in vain `deliveries` times: `message` is the request
 * that brought it, `name` the function. As in production, a Storage event is a notification of Storage's there, and has lost its id;
 * any other is a CloudEvent in the binary mode of its Pub/Sub binding.
 */
function deadLetter(name, { headers, body }, deliveries) {
  const event = /cloudevents\+json/.test(headers["content-type"] ?? "") && JSON.parse(body);
  const [attributes, data] = event ? notification(event) : binding(headers, body);
  const publishTime = new Date().toISOString();
  const published = {
    message: {
      attributes: {
        ...attributes,
        CloudPubSubDeadLetterSourceDeliveryCount: String(deliveries),
        CloudPubSubDeadLetterSourceSubscription: `eventarc-${name}`,
        CloudPubSubDeadLetterSourceSubscriptionProject: PROJECT,
        CloudPubSubDeadLetterSourceTopicPublishTime: publishTime,
      },
      data: data.toString("base64"),
      messageId: randomUUID(),
      publishTime,
    },
    subscription: `projects/${PROJECT}/subscriptions/eventarc-dead-letter`,
  };
  const text = Buffer.from(JSON.stringify(published));
  return {
    method: "POST",
    path: "/DeadLetter",
    headers: {
      host: headers.host,
      "content-type": "application/json",
      "content-length": String(text.length),
      "ce-specversion": "1.0",
      "ce-id": published.message.messageId,
      "ce-type": "google.cloud.pubsub.topic.v1.messagePublished",
      "ce-source": `//pubsub.googleapis.com/projects/${PROJECT}/topics/dead-letter`,
      "ce-time": publishTime,
    },
    body: text,
  };
}

function notification({ time, data }) {
  const attributes = {
    bucketId: data.bucket,
    eventTime: time,
    eventType: "OBJECT_FINALIZE",
    objectGeneration: String(data.generation),
    objectId: data.name,
    payloadFormat: "JSON_API_V1",
  };
  return [attributes, Buffer.from(JSON.stringify(data))];
}

function binding(headers, body) {
  const attributes = { "content-type": headers["content-type"] };
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith("ce-")) attributes[name] = value;
  }
  return [attributes, body];
}

module.exports = { deadLetter };
