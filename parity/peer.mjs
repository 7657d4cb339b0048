// Takes texts and pictures through another implementation than ours: `node parity/peer.mjs JOB ANSWER`.
//
// The job: {"model": FOLDER, "work": FOLDER, "texts": […], "embed": […], "pictures": [PATH…]}. The answer:
//   {"texts": [{"ids", "mended"?: {"text", "ids"}}…],   mended: where OpenAI's tokenizer would change the text first
//    "embeddings": […], "pictures": [{"pixels": base64 of float32 [3, size, size], "embedding"}…]}
// How each step is done is on README.md.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ImageProcessor, RawImage } from "@huggingface/transformers";
import * as ort from "onnxruntime-node";
import { clean } from "./clean.mjs";
import { frame } from "./frame.mjs";
import { layOut, load } from "./transformers.mjs";
import { WordTokenizer } from "./words.mjs";

const [jobFile, answerFile] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobFile, "utf8"));
const manifest = JSON.parse(readFileSync(join(job.model, "model.json"), "utf8"));

const peer = manifest.text.tokenizer === "word" ? await wordPeer() : await clipPeer();
const answer = { texts: job.texts.map(peer.read), embeddings: [], pictures: [] };
for (const text of job.embed) answer.embeddings.push([...(await peer.embedText(text))]);
for (const path of job.pictures) {
  const picture = (await RawImage.read(path)).rgb();
  const { size } = manifest.image;
  const fits =
    manifest.image.frame === "centre" && picture.width === size && picture.height === size;
  const framed = fits ? picture : rawImage(frame(picture, manifest.image));
  const { pixel_values } = await peer.processor(framed);
  answer.pictures.push({
    pixels: Buffer.from(pixel_values.data.buffer).toString("base64"),
    embedding: [...(await peer.embedPixels(pixel_values))],
  });
}
writeFileSync(answerFile, JSON.stringify(answer));

function rawImage({ width, height, data }) {
  return new RawImage(data, width, height, 3);
}

async function clipPeer() {
  layOut(job.model, manifest, job.work, "clip");
  const { processor, tokenizer, vision, text } = await load("clip");
  const ids = (string) => tokenizer.encode(string);
  return {
    processor,
    read(string) {
      const mended = clean(string);
      const read = { ids: ids(string) };
      return mended === string ? read : { ...read, mended: { text: mended, ids: ids(mended) } };
    },
    embedText: async (string) => (await text(tokenizer(string))).text_embeds.data,
    embedPixels: async (pixel_values) => (await vision({ pixel_values })).image_embeds.data,
  };
}

async function wordPeer() {
  const { ImageProcessor } = await import("@huggingface/transformers");
  const { image, text } = manifest;
  const words = new WordTokenizer(
    JSON.parse(readFileSync(join(job.model, text.vocabulary), "utf8")),
  );
  const vision = await ort.InferenceSession.create(join(job.model, image.file));
  const reader = await ort.InferenceSession.create(join(job.model, text.file));
  const run = async (session, inputs) => Object.values(await session.run(inputs))[0].data;
  const int = (type, values) =>
    new ort.Tensor(type, (type === "int32" ? Int32Array : BigInt64Array).from(values), [
      1,
      values.length,
    ]);
  return {
    processor: new ImageProcessor({
      do_resize: false,
      do_rescale: true,
      rescale_factor: 1 / 255,
      do_normalize: true,
      image_mean: image.mean,
      image_std: image.std,
    }),
    read: (string) => ({ ids: words.encode(string) }),
    async embedText(string) {
      const ids = words.encode(string);
      const inputs = {};
      for (const { name, type } of reader.inputMetadata) {
        const values = name.includes("mask") ? ids.map(() => 1) : ids;
        inputs[name] = int(type, type === "int32" ? values : values.map(BigInt));
      }
      return run(reader, inputs);
    },
    embedPixels: ({ data, dims }) =>
      run(vision, { [vision.inputNames[0]]: new ort.Tensor("float32", data, dims) }),
  };
}
