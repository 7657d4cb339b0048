import { expect, test } from "vitest";
import { ACTIONS } from "../api/moderation";
import { actionOf, inverse } from "./action";
import { waiting } from "./waiting-item";

test("every decision but the removal and the reopening has one that undoes it", () => {
  expect(ACTIONS.filter((action) => !inverse(action))).toEqual(["remove", "reopen"]);
});

test("hiding what is hidden shows it again, and of several only if all are", () => {
  const hidden = waiting("a", { state: "hidden" });
  expect(actionOf("hide", [hidden])).toBe("unhide");
  expect(actionOf("hide", [hidden, waiting("b")])).toBe("hide");
  expect(actionOf("hide", [])).toBe("hide");
});

test("featuring what is featured takes it out", () => {
  const featured = waiting("a", { featuredAt: "2026-11-02T12:00:00Z" });
  expect(actionOf("feature", [featured])).toBe("unfeature");
  expect(actionOf("feature", [waiting("b")])).toBe("feature");
});
