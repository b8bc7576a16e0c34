"use client";
import { type Said, wordsOf } from "@/app/components/useSend";
import { useCall } from "@/app/use-call";
import { useWorkspace } from "../state/workspace";

/**
 * One command on this negotiation. Whatever the answer, what it may have changed is read again: a refusal
 * often means that somebody else was first, and then what is shown is old.
 */
export function useCommand() {
  const { negotiation, amendments, stands, announce } = useWorkspace();
  const { busy, problem, send, clear } = useCall();
  const run = async <T = unknown>(
    method: "POST" | "PATCH" | "DELETE",
    path: string,
    body: unknown,
    said: Said<T>,
  ): Promise<boolean> => {
    const answer = await send<T>(method, `/api/negotiations/${negotiation.slug}${path}`, body);
    await Promise.all([amendments.refresh(), stands.refresh()]);
    if (answer.ok) announce(wordsOf(said, answer.value));
    return answer.ok;
  };
  return { busy, problem, run, clear };
}
