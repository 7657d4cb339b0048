import { expect, test } from "vitest";
import { reasonText, strings } from "./strings";

test("every reason of the contract has words of its own", () => {
  const reasons =
    "not_png damaged wrong_size too_large animated unknown_prompt prompt_retired rate_limited expired duplicate blank";
  for (const reason of reasons.split(" ")) {
    expect(reasonText(reason)).not.toBe(strings.reasonUnknown);
  }
});

test("a reason nobody has heard of still says something", () => {
  expect(reasonText("gremlins")).toBe(strings.reasonUnknown);
  expect(reasonText(undefined)).toBe(strings.reasonUnknown);
  expect(reasonText("constructor")).toBe(strings.reasonUnknown);
});

test("ranks are spoken as people speak them", () => {
  const ranks = [1, 2, 3, 4, 11, 12, 13, 21, 102, 1111];
  expect(ranks.map((n) => strings.result.rank(n, 2000).split(" ")[0])).toEqual(
    "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 1,111th".split(" "),
  );
  expect(strings.result.rank(1, 1)).toBe("1st of 1 drawing");
});
