import type { ReactNode } from "react";
import { TopBar } from "@/app/components/frame/TopBar";
import { requireUser } from "@/app/session";

/** Pages about no negotiation in particular. Asked here, before anything is streamed: who is it? */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return (
    <>
      <TopBar user={user} />
      {children}
    </>
  );
}
