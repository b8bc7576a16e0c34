import { Notice } from "./Notice";

/** Why something was not done; nothing where there is nothing to say. */
export function Refused({
  problem,
  className,
}: {
  readonly problem: string | null | undefined;
  readonly className?: string;
}) {
  if (!problem) return null;
  return (
    <Notice tone="danger" role="alert" className={className}>
      {problem}
    </Notice>
  );
}
