// A CLIP model in the hands of @huggingface/transformers. The library knows the hub's folders, so ours is laid out as one,
// with links to the same ONNX files and with the vocabulary converted as the hub's own converter does it.

import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  AutoImageProcessor,
  AutoTokenizer,
  CLIPTextModelWithProjection,
  CLIPVisionModelWithProjection,
  env,
} from "@huggingface/transformers";

const START = "<|startoftext|>";
const END = "<|endoftext|>";
const MERGES = 49408 - 512 - 2; // of CLIP's file, which goes on after them

/** Writes the folder `name` into `work` and tells the library to look for models there, and nowhere else. */
export function layOut(model, manifest, work, name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "onnx"), { recursive: true });
  const link = (file, as) => symlinkSync(resolve(model, file), join(folder, "onnx", as));
  link(manifest.image.file, "vision_model.onnx");
  link(manifest.text.file, "text_model.onnx");
  const write = (file, content) => writeFileSync(join(folder, file), JSON.stringify(content));
  write("config.json", { model_type: "clip", text_config: {}, vision_config: {} });
  write("preprocessor_config.json", {
    image_processor_type: "CLIPImageProcessor",
    do_convert_rgb: true,
    do_resize: true,
    size: { shortest_edge: manifest.image.size },
    resample: 3,
    do_center_crop: true,
    crop_size: { width: manifest.image.size, height: manifest.image.size },
    do_rescale: true,
    rescale_factor: 1 / 255,
    do_normalize: true,
    image_mean: manifest.image.mean,
    image_std: manifest.image.std,
  });
  write("tokenizer_config.json", {
    tokenizer_class: "CLIPTokenizer",
    bos_token: START,
    eos_token: END,
    pad_token: END,
    unk_token: END,
    model_max_length: manifest.text.contextLength,
  });
  if (manifest.text.tokenizer === "clip-bpe") {
    write("tokenizer.json", tokenizer(readFileSync(join(model, manifest.text.vocabulary))));
  }
  env.allowRemoteModels = false;
  env.localModelPath = work;
}

/** tokenizer.json of the `tokenizers` library, from CLIP's vocabulary file. */
function tokenizer(file) {
  const merges = gunzipSync(file)
    .toString()
    .trimEnd()
    .split("\n")
    .slice(1, 1 + MERGES);
  const letters = byteLetters();
  const tokens = [
    ...letters,
    ...letters.map((letter) => `${letter}</w>`),
    ...merges.map((merge) => merge.replace(" ", "")),
    START,
    END,
  ];
  const special = (content, normalized) => ({
    id: tokens.indexOf(content),
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized,
  });
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [special(START, true), special(END, false)],
    normalizer: {
      type: "Sequence",
      normalizers: [
        { type: "NFC" },
        { type: "Replace", pattern: { Regex: "\\s+" }, content: " " },
        { type: "Lowercase" },
      ],
    },
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [
        {
          type: "Split",
          pattern: {
            Regex: "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+",
          },
          behavior: "Removed",
          invert: true,
        },
        { type: "ByteLevel", add_prefix_space: false, trim_offsets: true },
      ],
    },
    post_processor: {
      type: "RobertaProcessing",
      sep: [END, tokens.indexOf(END)],
      cls: [START, tokens.indexOf(START)],
      trim_offsets: false,
      add_prefix_space: false,
    },
    decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true },
    model: {
      type: "BPE",
      dropout: null,
      unk_token: END,
      continuing_subword_prefix: "",
      end_of_word_suffix: "</w>",
      fuse_unk: false,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges,
    },
  };
}

/** The letter for each byte, those that print first. */
function byteLetters() {
  const prints = (b) => (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || (b >= 174 && b <= 255);
  const bytes = [...Array(256).keys()];
  return [
    ...bytes.filter(prints).map((b) => String.fromCodePoint(b)),
    ...bytes.filter((b) => !prints(b)).map((_, i) => String.fromCodePoint(256 + i)),
  ];
}

/** What from_pretrained is told: the files as they are, on so many threads, and no network. */
export const options = (threads) => ({
  dtype: "fp32",
  device: "cpu",
  local_files_only: true,
  session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
});

/** Loads a folder that was laid out. */
export async function load(name, threads = 1) {
  const how = options(threads);
  return {
    processor: await AutoImageProcessor.from_pretrained(name, how),
    tokenizer: await AutoTokenizer.from_pretrained(name, how),
    vision: await CLIPVisionModelWithProjection.from_pretrained(name, how),
    text: await CLIPTextModelWithProjection.from_pretrained(name, how),
  };
}
