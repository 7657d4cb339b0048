import {
  SHAPES,
  STROKE_TOOLS,
  type Point,
  type Shape,
  type Stroke,
} from "../../hosting/src/canvas/log";
import type { Drawn } from "./workshop";

const BLACK = "#000000";

/** A wave from left to right about the height `y`, in so many points; pressed as hard as `pressure` says, 0–1. */
export const wave = (y: number, count = 60, pressure = () => 0.5): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const along = i / (count - 1);
    const up = 26 * Math.sin(along * 11) * (0.4 + along);
    return [
      Math.round((40 + 430 * along) * 100) / 100,
      Math.round((y + up) * 100) / 100,
      pressure(),
      8 * i,
    ];
  });

export const stroke = (change: Partial<Stroke>): Stroke => ({
  type: "stroke",
  tool: "pen",
  color: BLACK,
  size: 9,
  opacity: 1,
  points: wave(256),
  ...change,
});

export const shape = (change: Partial<Shape>): Shape => ({
  type: "shape",
  shape: "line",
  from: [60, 60],
  to: [200, 150],
  color: BLACK,
  size: 7,
  opacity: 1,
  filled: false,
  ...change,
});

const of = (...ops: Drawn["ops"]): Drawn => ({ seed: 20261123, ops });

/** Every tool and every look a drawing can have, as few pictures as show them well. */
export const drawings: Record<string, Drawn> = {
  "every brush": of(
    ...STROKE_TOOLS.map((tool, i) =>
      stroke({
        tool,
        points: wave(60 + 95 * i),
        size: tool === "spray" ? 30 : 14,
        color: "#2456e6",
      }),
    ),
    stroke({
      tool: "eraser",
      size: 24,
      points: [
        [250, 10, 0.5, 0],
        [262, 500, 0.5, 400],
      ],
    }),
  ),
  "a pen that is pressed harder and harder": of(
    stroke({ size: 26, points: wave(256).map(([x, y, , t], i) => [x, y, i / 60, t]) }),
  ),
  "see-through, mirrored, dots": of(
    stroke({ size: 40, opacity: 0.4, color: "#e5273a" }),
    stroke({ size: 40, opacity: 0.4, color: "#2f9e44", points: wave(290) }),
    stroke({
      mirrored: true,
      points: [
        [60, 60, 0.5, 0],
        [200, 140, 0.5, 90],
        [90, 400, 0.5, 200],
      ],
    }),
    stroke({ size: 30, points: [[256, 100, 0.5, 0]] }),
    stroke({ tool: "marker", size: 30, points: [[256, 450, 0.5, 0]] }),
  ),
  "every shape": of(
    ...SHAPES.flatMap((kind, i) => {
      const [x, y] = [30 + 160 * (i % 3), 40 + 230 * Math.floor(i / 3)];
      const corners = kind === "polygon" ? { corners: star(x + 60, y + 50, 55) } : {};
      const at = { shape: kind, from: [x, y], to: [x + 120, y + 90], ...corners } as const;
      const below =
        kind === "polygon" ? {} : ({ from: [x, y + 110], to: [x + 120, y + 200] } as const);
      return [
        shape(at as Partial<Shape>),
        shape({
          ...(at as Partial<Shape>),
          ...(below as Partial<Shape>),
          filled: kind !== "line",
          opacity: 0.5,
          color: "#e8590c",
        }),
      ];
    }),
  ),
  "cleared, on other paper": of(
    stroke({ size: 60 }),
    { type: "clear" },
    { type: "fill", x: 0, y: 0, color: "#ffd42e", tolerance: 255, mask: "paper" },
    stroke({ points: wave(180) }),
    stroke({ tool: "eraser", size: 30, points: wave(200) }),
  ),
};

function star(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: 10 }, (_, i) => {
    const length = i % 2 ? radius * 0.45 : radius;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return [Math.round(x + length * Math.cos(angle)), Math.round(y + length * Math.sin(angle))];
  });
}
