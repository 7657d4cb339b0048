import { api } from "../api/client";
import type { AccountExists } from "../firebase/account";
import { signInWith } from "../session/session";
import { isDeparted, untilDone } from "./until-done";

/**
 * Moves the guest's drawings to the account that exists already, and goes on as that account. Whatever fails on the way,
 * the guest is still signed in and it can be called again.
 */
export async function mergeInto({ credential }: AccountExists): Promise<void> {
  const { openAccount } = await import("../firebase/account");
  const account = await openAccount(credential);
  try {
    const guestToken = await account.guestToken();
    await untilDone(async (again) => {
      try {
        await api.merge(await account.token(), guestToken);
      } catch (error) {
        // The guest is gone: it has moved, and only the answer got lost.
        if (!again || !isDeparted(error)) throw error;
      }
    });
    await signInWith(() => account.enter());
  } finally {
    await account.close();
  }
}
