"use client";
import { useTranslations } from "next-intl";
import { useStructureWords } from "@/app/components/amendment/useStructureWords";
import { Select } from "@/app/components/ui/Field";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { useWorkspace, wordsOf } from "../state/workspace";
import type { Draft } from "./draft";
import { followersOf, levelsFor, placesFor, wordsToMerge } from "./structural";

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

const FIRST = "first";

/** What a move, a merge or a change of level needs besides words. */
export function StructureFields({ draft, onChange }: FieldsProps) {
  const { paragraph, kind } = draft;
  if (!paragraph) return null;
  if (kind === "move") return <Place paragraph={paragraph} draft={draft} onChange={onChange} />;
  if (kind === "merge") return <With paragraph={paragraph} draft={draft} onChange={onChange} />;
  if (kind === "level") return <Level paragraph={paragraph} draft={draft} onChange={onChange} />;
  return null;
}

type OfParagraph = FieldsProps & { readonly paragraph: Paragraph };

const BEGINNING = 48;

function Place({ paragraph, draft, onChange }: OfParagraph) {
  const t = useTranslations("structure.propose");
  const { paragraphs } = useWorkspace();
  const { name } = useStructureWords();
  const beginning = (one: Paragraph) => {
    const words = wordsOf(one.runs);
    return words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words;
  };
  const [first] = paragraphs;
  return (
    <Select
      label={t("place")}
      hint={t("placeHint")}
      required
      value={draft.after === null ? FIRST : (draft.after ?? "")}
      onChange={({ target: { value } }) =>
        onChange({ after: value === FIRST ? null : (value as ParagraphId) })
      }
    >
      <option value="" disabled>
        {t("choose")}
      </option>
      {first && first.kind !== "title" && first.id !== paragraph.id && (
        <option value={FIRST}>{t("first")}</option>
      )}
      {placesFor(paragraphs, paragraph).map((one) => (
        <option key={one.id} value={one.id}>
          {t("behind", { name: name(one), words: beginning(one) })}
        </option>
      ))}
    </Select>
  );
}

function With({ paragraph, draft, onChange }: OfParagraph) {
  const t = useTranslations("structure.propose");
  const { paragraphs } = useWorkspace();
  const { name } = useStructureWords();
  const followers = followersOf(paragraphs, paragraph);
  const choose = (count: number) => {
    const others = followers.slice(0, count);
    onChange({ others, wording: wordsToMerge(paragraph, others) });
  };
  return (
    <Select
      label={t("with")}
      hint={t("withHint")}
      required
      value={draft.others?.length ? draft.others.length : ""}
      onChange={({ target: { value } }) => choose(Number(value))}
    >
      <option value="" disabled>
        {followers.length === 0 ? t("nothingFollows") : t("choose")}
      </option>
      {followers.map((one, index) => (
        <option key={one.id} value={index + 1}>
          {followers
            .slice(0, index + 1)
            .map(name)
            .join(", ")}
        </option>
      ))}
    </Select>
  );
}

function Level({ paragraph, draft, onChange }: OfParagraph) {
  const t = useTranslations("structure.propose");
  const { levelName } = useStructureWords();
  const levels = levelsFor(paragraph);
  const chosen = levels.findIndex(
    (one) => one.level === draft.level?.level && one.kind === draft.level.kind,
  );
  return (
    <Select
      label={t("level")}
      hint={t("levelHint")}
      required
      value={chosen < 0 ? "" : chosen}
      onChange={({ target: { value } }) => onChange({ level: levels[Number(value)] })}
    >
      <option value="" disabled>
        {t("choose")}
      </option>
      {levels.map(({ kind, level }, index) => (
        <option key={`${kind}-${level}`} value={index}>
          {levelName(kind, level)}
        </option>
      ))}
    </Select>
  );
}
