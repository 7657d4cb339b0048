// Scores drawings with @huggingface/transformers, every step as the library does it:
//
//     node functions/cmd/bench/peer.mjs MODEL VECTOR THREADS WORK
//
// VECTOR is a JSON file with the prompt's vector; in the folder WORK the model is laid out as the library wants it. Each
// line on standard input is {"image": PATH}; each gets a line {"similarity": …}, the smaller cosine of the picture's and
// its mirror image's, which run as a batch of two.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  AutoImageProcessor,
  CLIPVisionModelWithProjection,
  RawImage,
  Tensor,
} from "@huggingface/transformers";
import { layOut, options } from "../../../parity/transformers.mjs";

const [model, vector, threads, work] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(model, "model.json"), "utf8"));
const prompt = JSON.parse(readFileSync(vector, "utf8"));
layOut(model, manifest, work, "clip");
const processor = await AutoImageProcessor.from_pretrained("clip", options(Number(threads)));
const vision = await CLIPVisionModelWithProjection.from_pretrained(
  "clip",
  options(Number(threads)),
);

for await (const line of createInterface({ input: process.stdin })) {
  const picture = await RawImage.read(JSON.parse(line).image);
  const { pixel_values } = await processor(picture);
  const { image_embeds } = await vision({ pixel_values: withMirror(pixel_values) });
  const [e, m] = [0, 1].map((i) => cosine(image_embeds.data, i * prompt.length));
  console.log(JSON.stringify({ similarity: Math.min(e, m) }));
}

/** The picture and its mirror image: float32 [2, 3, size, size]. */
function withMirror({ data, dims }) {
  const width = dims[3];
  const both = new Float32Array(2 * data.length);
  both.set(data);
  for (let row = 0; row < data.length; row += width) {
    both.set(data.slice(row, row + width).reverse(), data.length + row);
  }
  return new Tensor("float32", both, [2, ...dims.slice(1)]);
}

function cosine(values, from) {
  let [dot, square] = [0, 0];
  for (let i = 0; i < prompt.length; i++) {
    dot += values[from + i] * prompt[i];
    square += values[from + i] ** 2;
  }
  return dot / Math.sqrt(square);
}
