import { signInRequest } from "../session/sign-in-request";
import { useStore } from "../session/store";
import { SignIn } from "./sign-in";

/** Shows the sign-in dialog over whatever page asked for it. */
export function SignInHost() {
  const request = useStore(signInRequest);
  return request && <SignIn request={request} />;
}
