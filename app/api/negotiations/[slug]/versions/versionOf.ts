import { type Refusal, refuse } from "@/domain/refusal";
import type { VersionView } from "@/domain/revisions/content";
import type { SignedIn } from "@/server/auth/auth";
import type { Services } from "@/server/services";

/** The version that an address names, for who asks; `not-found` also for what is no number. */
export async function versionOf(
  services: Services,
  user: SignedIn,
  { slug, number }: Readonly<Record<string, string>>,
): Promise<{ readonly ok: true; readonly value: VersionView } | Refusal> {
  const known = /^\d{1,6}$/.test(number!)
    ? await services.queries.version(user, slug!, Number(number))
    : null;
  return known
    ? { ok: true, value: known }
    : refuse("not-found", "There is no version with this number.");
}
