import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { SignedIn } from "@/server/auth/auth";
import { services } from "./services";

/** Who is signed in at this request, or null. Asked of the database once a request. */
export const sessionUser = cache(
  async (): Promise<SignedIn | null> => services().auth.signedIn(new Headers(await headers())),
);

/** The signed-in user; anyone else is sent to sign in and comes back to `path` afterwards. */
export async function requireUser(path: string): Promise<SignedIn> {
  const user = await sessionUser();
  if (!user) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return user;
}
