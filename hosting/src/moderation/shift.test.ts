import { expect, test } from "vitest";
import * as shifts from "./shift";
import { newShift, type Shift } from "./shift";
import { waiting } from "./waiting-item";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => waiting(id)) as [
  ReturnType<typeof waiting>,
  ReturnType<typeof waiting>,
  ReturnType<typeof waiting>,
  ReturnType<typeof waiting>,
];
const begun = (...items: ReturnType<typeof waiting>[]) =>
  shifts.refreshed(newShift, items, 0).shift;
const ids = ({ items }: Shift) => items.map(({ id }) => id).join("");
const again = (shift: Shift, items: ReturnType<typeof waiting>[], now = 1_000) =>
  shifts.refreshed(shift, items, now);

test("the first drawing is looked at, and looking stops at both ends", () => {
  const shift = begun(a, b);
  expect(shift.current).toBe("a");
  expect(shifts.moved(shift, 1).current).toBe("b");
  expect(shifts.moved(shift, 5).current).toBe("b");
  expect(shifts.moved(shift, -1).current).toBe("a");
  expect(shifts.moved(begun(), 1).current).toBeUndefined();
});

test("a decision is about the selected drawings, or else the one that is looked at", () => {
  const shift = begun(a, b, c);
  expect(shifts.targets(shift)).toEqual([a]);
  const two = shifts.toggled(shifts.toggled(shift, "c"), "b");
  expect(shifts.targets(two)).toEqual([b, c]);
  expect(shifts.targets(shifts.toggled(two, "b"))).toEqual([c]);
});

test("what was decided leaves at once, and the next is looked at", () => {
  const shift = shifts.moved(begun(a, b, c), 1);
  const after = shifts.decided(shift, ["b"], 0);
  expect(ids(after)).toBe("ac");
  expect(after.current).toBe("c");
  expect(shifts.decided(after, ["c"], 0).current).toBe("a");
  expect(shifts.decided(begun(a), ["a"], 0)).toMatchObject({ items: [], current: undefined });
});

test("an answer from before the decision brings nothing back, one that is much later does", () => {
  const after = shifts.decided(begun(a, b), ["a"], 0);
  expect(ids(again(after, [a, b]).shift)).toBe("b");
  expect(ids(again(after, [a, b], 60_000).shift)).toBe("ab");
  // Once the server has agreed, its word stands: somebody has reported it anew.
  const agreed = again(after, [b]).shift;
  expect(ids(again(agreed, [a, b]).shift)).toBe("ab");
});

test("what waits anew since the decision, for an appeal, is there at once", () => {
  const after = shifts.decided(begun(a, b), ["a"], 0);
  const appealed = { ...a, since: "2027-01-01T00:00:00Z" };
  expect(ids(again(after, [appealed, b]).shift)).toBe("ab");
});

test("what others decide leaves the queue, and is told", () => {
  const { shift, gone } = again(begun(a, b, c), [a]);
  expect(ids(shift)).toBe("a");
  expect(gone).toEqual([b, c]);
});

test("what others decide stays in sight while it is looked at or selected, and is told once", () => {
  const before = shifts.toggled(begun(a, b, c, d), "c");
  const { shift, gone } = again(before, [d]);
  expect(ids(shift)).toBe("acd");
  expect(gone).toEqual([a, b, c]);
  expect([...shift.left]).toEqual(["a", "c"]);
  expect(again(shift, [d]).gone).toEqual([]);
  // A key pressed now decides on what is seen, not on what has come in its place.
  expect(shifts.targets(shift)).toEqual([c]);
  expect(ids(shifts.selectedNone(shift))).toBe("ad");
  expect(ids(shifts.moved(shifts.selectedNone(shift), 1))).toBe("d");
});

test("what is undone comes back first, before the server says so", () => {
  const after = shifts.decided(begun(a, b, c), ["b"], 0);
  const back = shifts.returned(after, [b], 0);
  expect(ids(back)).toBe("bac");
  expect(back.current).toBe("b");
  expect(ids(again(back, [a, c]).shift)).toBe("bac");
  expect(again(back, [a, c]).gone).toEqual([]);
  expect(ids(again(back, [a, b, c]).shift)).toBe("abc");
});

test("a drawing that is looked up stands first until somebody looks at another", () => {
  const other = waiting("z", { reasons: [], since: null });
  const shift = shifts.lookedUp(begun(a, b), other);
  expect(ids(shift)).toBe("zab");
  expect(ids(again(shift, [a, b]).shift)).toBe("zab");
  expect(again(shift, [a, b]).gone).toEqual([]);
  expect(ids(shifts.moved(shift, 1))).toBe("ab");
  expect(shifts.lookedUp(begun(a, b), b).current).toBe("b");
});
