import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { Result } from "../../domain/refusal";
import type { Credentials, SignedIn } from "./auth";

interface Setup {
  readonly secret: string;
  readonly secure: boolean;
  readonly maxAgeSeconds: number;
  readonly signIn: (credentials: Credentials, address: string) => Promise<Result<SignedIn>>;
  readonly endSession: (sessionId: string) => Promise<void>;
}

/**
 * next-auth with e-mail and password. Its JWT carries nothing but the id of our session row (`sid`):
 * a JWT alone cannot be revoked, the row can.
 */
export function nextAuthOptions(setup: Setup): AuthOptions {
  return {
    secret: setup.secret,
    useSecureCookies: setup.secure,
    session: { strategy: "jwt", maxAge: setup.maxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          // Set by our own server from the socket; a client's header of that name is overwritten.
          const address = String(request.headers?.["x-adref-address"] ?? "");
          const outcome = await setup.signIn(
            { email: credentials?.email ?? "", password: credentials?.password ?? "" },
            address,
          );
          if (outcome.ok) return { id: outcome.value.id, sid: outcome.value.sessionId };
          if (outcome.code === "wrong-credentials") return null;
          throw new Error(outcome.code);
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user && "sid" in user ? { sid: user.sid } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await setup.endSession(token.sid);
      },
    },
  };
}
