import NextAuth from "next-auth";
import { services } from "@/app/services";
import { nextAuthOptions } from "../options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes: the CSRF token and the sign-in with e-mail and password. */
const handler = (request: Request, context: Context) =>
  NextAuth(nextAuthOptions(services().auth))(request, context);

export { handler as GET, handler as POST };
