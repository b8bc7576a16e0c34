import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { Auth } from "@/server/auth/auth";

/**
 * next-auth with e-mail and password. Its JWT carries nothing but the id of our session row (`sid`):
 * a JWT alone cannot be revoked, the row can.
 */
export function nextAuthOptions(auth: Auth): AuthOptions {
  return {
    secret: auth.token.secret,
    useSecureCookies: auth.token.secure,
    session: { strategy: "jwt", maxAge: auth.token.maxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          // Set by our own server from the socket; a client's header of that name is overwritten.
          const address = String(request.headers?.["x-adref-address"] ?? "");
          const outcome = await auth.signIn(
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
        if (typeof token?.sid === "string") await auth.endSession(token.sid);
      },
    },
  };
}
