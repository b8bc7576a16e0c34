import { done, type Result, refuse } from "@/domain/refusal";

/** What is not there and what its reader may not see are answered alike. */
export const found = <T>(value: T | null): Result<T> =>
  value === null ? refuse("not-found", "There is nothing here that you may see.") : done(value);
