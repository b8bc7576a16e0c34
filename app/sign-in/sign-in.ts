import { signIn } from "next-auth/react";

export type SignInOutcome = "signed-in" | "wrong" | "too-many" | "unavailable";

/** Signs in and says how it went; which of e-mail and password was wrong is never known here. */
export async function signInWith(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await signIn("credentials", { redirect: false, email, password });
    if (answer?.ok && !answer.error) return "signed-in";
    if (answer?.error === "too-many-attempts") return "too-many";
    return answer?.status === 401 ? "wrong" : "unavailable";
  } catch {
    return "unavailable";
  }
}
