"use client";
import { useCall } from "@/app/use-call";
import { useWorkspace } from "../state/workspace";

/**
 * One command on this negotiation. Whatever the answer, the amendments are read again: a refusal
 * often means that somebody else was first, and then what is shown is old.
 */
export function useCommand() {
  const { negotiation, amendments, announce } = useWorkspace();
  const { busy, problem, send, clear } = useCall();
  const run = async (
    method: "POST" | "PATCH" | "DELETE",
    path: string,
    body: unknown,
    said: string,
  ): Promise<boolean> => {
    const answer = await send<unknown>(
      method,
      `/api/negotiations/${negotiation.slug}${path}`,
      body,
    );
    await amendments.refresh();
    if (answer.ok) announce(said);
    return answer.ok;
  };
  return { busy, problem, run, clear };
}
