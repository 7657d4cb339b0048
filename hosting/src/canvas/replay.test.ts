import { describe, expect, test } from "vitest";
import type { Op, Point, Stroke } from "./log";
import { LONGEST_MS, timeline } from "./replay";

const stroke = (from: number, to: number, count = 11): Stroke => ({
  type: "stroke",
  tool: "pen",
  color: "#000000",
  size: 7,
  opacity: 1,
  points: Array.from({ length: count }, (_, i): Point => [
    i,
    i,
    0.5,
    from + ((to - from) * i) / Math.max(1, count - 1),
  ]),
});

describe("a timelapse", () => {
  test("begins with bare paper's first point and ends with the whole drawing", () => {
    const ops: Op[] = [stroke(0, 600), { type: "clear" }, stroke(5000, 5600)];
    const film = timeline(ops);
    expect(film.at(0)).toMatchObject({ whole: 0, live: { points: [[0, 0, 0.5, 0]] } });
    expect(film.at(film.durationMs)).toEqual({ whole: 3 });
    expect(film.at(film.durationMs + 1000)).toEqual({ whole: 3 });
  });

  test("shows as much of a stroke as was drawn by then", () => {
    const film = timeline([stroke(0, 1000)]);
    expect(film.at(film.durationMs / 2).live?.points).toHaveLength(6);
  });

  test("never goes back", () => {
    const film = timeline([stroke(0, 400), stroke(900, 1400), stroke(1450, 1460)]);
    let [whole, points] = [0, 0];
    for (let ms = 0; ms <= film.durationMs; ms += 7) {
      const frame = film.at(ms);
      const shown = frame.live?.points.length ?? 0;
      expect(frame.whole > whole || (frame.whole === whole && shown >= points)).toBe(true);
      [whole, points] = [frame.whole, shown];
    }
  });

  test("cuts the time in which nothing was drawn", () => {
    const hesitant = timeline([stroke(0, 300), stroke(60_000, 60_300)]);
    expect(hesitant.durationMs).toBeLessThan(1000);
  });

  test("of an hour's work is no longer than one of a minute's", () => {
    const ops = Array.from({ length: 400 }, (_, i) => stroke(i * 9000, i * 9000 + 8000));
    expect(timeline(ops).durationMs).toBeCloseTo(LONGEST_MS);
  });

  test("of a dot shows the dot", () => {
    const film = timeline([stroke(50, 50, 1)]);
    expect(film.at(0)).toEqual({ whole: 1 });
  });

  test("of nothing is over at once", () => {
    expect(timeline([])).toMatchObject({ durationMs: 0 });
    expect(timeline([]).at(0)).toEqual({ whole: 0 });
  });
});
