/** Sent with every answer. */
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
} as const;

/**
 * What a page may load and run: our own files, and the inline scripts that carry `nonce`, which Next
 * gives to its own. Inline styles are allowed, because the editor and the dialogs place themselves
 * with them. The development server evaluates code as it changes.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of one answer. `https`: the public address is, and browsers are to remember it. */
export const securityHeaders = (
  policy: string,
  { https }: { readonly https: boolean },
): Readonly<Record<string, string>> => ({
  ...ALWAYS,
  "content-security-policy": policy,
  ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
});
