/** next-auth's session cookie, by its two names: the second one under https. */
const NAMES = ["next-auth.session-token", "__Secure-next-auth.session-token"];

/** Cookies of a request by name. Malformed pairs are passed over. */
export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return cookies;
}

/**
 * The session token that next-auth set, or null. A long one is split over `name.0`, `name.1` …;
 * `getToken` of next-auth cannot be used, as it answers null for a raw upgrade request.
 */
export function sessionToken(header: string | null, secure: boolean): string | null {
  const cookies = parseCookies(header);
  const name = NAMES[secure ? 1 : 0]!;
  const whole = cookies.get(name);
  if (whole !== undefined) return whole;
  const chunks: string[] = [];
  for (let i = 0; cookies.has(`${name}.${i}`); i++) chunks.push(cookies.get(`${name}.${i}`)!);
  return chunks.length > 0 ? chunks.join("") : null;
}

/** `Set-Cookie` values that clear every part of the session cookie that the request carries. */
export function clearedSessionCookies(header: string | null): string[] {
  return [...parseCookies(header).keys()]
    .filter((name) => NAMES.some((known) => name === known || name.startsWith(`${known}.`)))
    .map((name) => {
      const secure = name.startsWith("__Secure-") ? "; Secure" : "";
      return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
    });
}
