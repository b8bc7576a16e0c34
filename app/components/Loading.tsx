import { Spinner } from "./ui/Spinner";

/** Stands in place of a page while the server reads what is on it. */
export function Loading() {
  return (
    <div className="mx-auto max-w-4xl px-4 py-16 sm:px-6">
      <Spinner />
    </div>
  );
}
