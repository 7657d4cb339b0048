import { createStore } from "./store";

export interface SignInRequest {
  /** "submit" asks in the middle of sending a drawing, and says so. */
  why: "header" | "submit";
  resolve(signedIn: boolean): void;
}

/** At most one dialog is open; the component that shows it lives at the root of the page. */
export const signInRequest = createStore<SignInRequest | null>(null);

/** Opens the sign-in dialog; true once somebody is signed in, false when it was closed. */
export function askToSignIn(why: SignInRequest["why"]): Promise<boolean> {
  signInRequest.get()?.resolve(false);
  return new Promise((resolve) => {
    signInRequest.set({
      why,
      resolve(signedIn) {
        signInRequest.set(null);
        resolve(signedIn);
      },
    });
  });
}
