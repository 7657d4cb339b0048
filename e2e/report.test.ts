import { expect } from "vitest";
import { reportsOf } from "./documents";
import { shot } from "./screenshots";
import { aDrawingBy, button } from "./steps";
import { it, PHONE } from "./visitor";

it("somebody else's drawing is reported once, with a reason, by a player", async ({ visit }) => {
  const player = await visit();
  const id = await aDrawingBy(player);
  expect(await player.getByRole("button", { name: "Report" }).count()).toBe(0);

  const visitor = await visit(PHONE);
  await visitor.goto(`/d/${id}`);
  await button(visitor, "Report").click();
  const dialog = visitor.getByRole("dialog", { name: "Report this drawing" });
  await dialog.getByText("Reports come from players").waitFor();
  await shot(visitor, "report-signed-out");
  await dialog.getByRole("button", { name: "Play as guest" }).click();

  await dialog.getByLabel("Hateful or cruel").check();
  await dialog.getByLabel(/Anything that helps/).fill("  The frog is being mocked. ");
  await shot(visitor, "report");
  await dialog.getByRole("button", { name: "Send report" }).click();
  await dialog.getByText("Thank you").waitFor();
  await shot(visitor, "report-thanks");
  const [report, ...others] = await reportsOf(id);
  expect(others).toEqual([]);
  expect(report!.fields.reason!.stringValue).toBe("hateful: The frog is being mocked.");
  expect(report!.name).toMatch(new RegExp(`/${id}_${report!.fields.by!.stringValue}$`));
  expect(report!.fields.createdAt!.timestampValue).toBeTruthy();

  await visitor.reload();
  await button(visitor, "Report").click();
  await dialog.getByText("You have reported this one already").waitFor();
  expect(await reportsOf(id)).toHaveLength(1);
});
