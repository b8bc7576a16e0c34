import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { SignedIn } from "@/server/auth/auth";
import { services } from "./services";

/** Who is signed in at this request, or null. Asked of the database once a request. */
export const sessionUser = cache(
  async (): Promise<SignedIn | null> => services().auth.signedIn(new Headers(await headers())),
);

/** Set by our own server on every request: the path that was asked for. */
const PATH_HEADER = "x-adref-path";

/** The signed-in user; anyone else is sent to sign in and comes back to this page afterwards. */
export async function requireUser(): Promise<SignedIn> {
  const user = await sessionUser();
  if (user) return user;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}
