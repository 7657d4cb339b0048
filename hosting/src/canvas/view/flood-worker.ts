import { answer, type Question } from "./flood-question";

self.onmessage = ({ data }: MessageEvent<Question>) => self.postMessage(answer(data));
