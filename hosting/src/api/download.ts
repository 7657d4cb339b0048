import { refusal } from "./client";
import { Unreachable } from "./problem";

/** A file of the player's own. It may take minutes, so nothing here bounds it; one that ends early is Unreachable. */
export async function download(path: string, token: string): Promise<Blob> {
  let response: Response;
  let data: unknown;
  try {
    response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    if (response.ok) return await response.blob();
    data = await response.json();
  } catch (error) {
    throw new Unreachable(String(error), { cause: error });
  }
  throw refusal(response, data);
}
