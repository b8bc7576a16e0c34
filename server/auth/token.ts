import { hkdfSync } from "node:crypto";
import { jwtDecrypt } from "jose";

/** How next-auth 4 makes its key from the secret, and what it encrypts with. */
const KEY = { info: "NextAuth.js Generated Encryption Key", bytes: 32 } as const;
const ALGORITHMS = {
  keyManagementAlgorithms: ["dir"],
  contentEncryptionAlgorithms: ["A256GCM"],
  /** Seconds by which clocks may differ, as next-auth has it. */
  clockTolerance: 15,
};

/**
 * Reads the session's id (`sid`) from a token that next-auth made with this secret; null if it is
 * none, is another's, or has expired. `decode` of next-auth does the same, but makes the key from the
 * secret again for each token, which takes ten times as long as all the rest.
 */
export function tokenReader(secret: string): (token: string) => Promise<string | null> {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", KEY.info, KEY.bytes));
  return async (token) => {
    try {
      const { payload } = await jwtDecrypt(token, key, ALGORITHMS);
      return typeof payload.sid === "string" ? payload.sid : null;
    } catch {
      return null;
    }
  };
}
