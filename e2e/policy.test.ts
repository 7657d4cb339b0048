import { expect } from "vitest";
import { it } from "./visitor";

it("every page comes with a policy that runs no inline script, and the browser obeys it", async ({
  visit,
}) => {
  const page = await visit(undefined, /Content Security Policy|status of 404/);
  for (const path of ["/", "/p/anything/draw", "/r/anything"]) {
    const answer = await page.goto(path);
    const policy = answer!.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain("unsafe");
  }
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'inline'";
    document.body.append(script);
  });
  expect(await page.title()).not.toBe("inline");
});
