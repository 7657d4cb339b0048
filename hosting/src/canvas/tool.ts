import { SHAPES, STROKE_TOOLS, type ShapeKind, type StrokeTool } from "./log";

/** What the pointer does on the paper. */
export type Tool = StrokeTool | ShapeKind | "fill" | "eyedropper" | "hand";

/** In the order of the toolbar: two rows of eight on a phone, with undo, redo and clear at the end. */
export const TOOLS: readonly Tool[] = [...STROKE_TOOLS, "fill", "eyedropper", "hand", ...SHAPES];

/** The tool in hand, and everything it draws with. */
export interface Brush {
  tool: Tool;
  color: string;
  /** Width of a line in canvas units. */
  size: number;
  /** 0–1. */
  opacity: number;
  /** Shapes are painted full. */
  filled: boolean;
  /** Everything is drawn a second time, mirrored. */
  mirrored: boolean;
}

export const FIRST_BRUSH: Brush = {
  tool: "pen",
  color: "#000000",
  size: 7,
  opacity: 1,
  filled: false,
  mirrored: false,
};

export function isStrokeTool(tool: Tool): tool is StrokeTool {
  return (STROKE_TOOLS as readonly Tool[]).includes(tool);
}

export function isShape(tool: Tool): tool is ShapeKind {
  return (SHAPES as readonly Tool[]).includes(tool);
}

/** Choosing a colour is for drawing with it: what cannot be coloured is laid down for the pen. */
export function withColour(brush: Brush, color: string): Brush {
  const colourless =
    brush.tool === "eraser" || brush.tool === "eyedropper" || brush.tool === "hand";
  return { ...brush, color, tool: colourless ? "pen" : brush.tool };
}
