"use client";
import { useTranslations } from "next-intl";
import { Select } from "@/app/components/ui/Field";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { DelegationId } from "@/domain/ids";
import { can } from "@/domain/permissions";
import { useWorkspace, type Workspace } from "../state/workspace";

export interface Acting {
  /** Delegations the reader is a delegate of. */
  readonly own: readonly DelegationView[];
  /** Delegations the reader may enter proposals for, as a chair. */
  readonly others: readonly DelegationView[];
  readonly first: DelegationId | null;
}

export const mayAct = ({ negotiation }: Workspace, delegation: DelegationId): boolean =>
  can(negotiation.actor, "amendment.draft", { delegation });

/** For whom the reader may propose. */
export function useActing(): Acting {
  const workspace = useWorkspace();
  const { delegations, actor } = workspace.negotiation;
  const own = delegations.filter((delegation) => mayAct(workspace, delegation.id));
  const others = can(actor, "amendment.enter-on-behalf")
    ? delegations.filter((delegation) => !own.includes(delegation))
    : [];
  return { own, others, first: own[0]?.id ?? null };
}

/** For whom one acts: a person may act for several delegations and chooses one per act. */
export function ActingFor({
  acting,
  value,
  onChange,
}: {
  readonly acting: Acting;
  readonly value: DelegationId | null;
  readonly onChange: (delegation: DelegationId) => void;
}) {
  const t = useTranslations("text.propose");
  const { own, others } = acting;
  const [only] = own;
  if (own.length === 1 && others.length === 0 && only)
    return <p className="text-sm text-soft">{t("actingForOne", { delegation: only.name })}</p>;
  const behalf = others.some((delegation) => delegation.id === value);
  return (
    <Select
      label={own.length > 0 ? t("actingFor") : t("onBehalfOf")}
      hint={behalf ? t("unconfirmedHint") : undefined}
      value={value ?? ""}
      required
      onChange={(event) => onChange(event.target.value as DelegationId)}
    >
      <option value="" disabled>
        {t("choose")}
      </option>
      {own.map((delegation) => (
        <option key={delegation.id} value={delegation.id}>
          {delegation.name}
        </option>
      ))}
      {others.map((delegation) => (
        <option key={delegation.id} value={delegation.id}>
          {own.length > 0 ? t("behalfOption", { delegation: delegation.name }) : delegation.name}
        </option>
      ))}
    </Select>
  );
}
