/** What each paragraph holds, for the strip that shows where the work is. */
import { isComment } from "@/app/components/amendment/subject";
import { isDecided } from "@/domain/amendments/amendment";
import type { Place } from "./places";

export interface Heat {
  /** Proposals that await a decision. */
  readonly open: number;
  /** The drafter's own brackets. */
  readonly brackets: number;
  readonly decided: number;
  readonly agreed: boolean;
}

export const heatOf = ({ paragraph, amendments, stops }: Place): Heat => ({
  open: amendments.filter((one) => one.status === "submitted" && !isComment(one)).length,
  brackets: stops.filter(({ kind }) => kind === "bracket").length,
  decided: amendments.filter(({ status }) => isDecided(status)).length,
  agreed: paragraph?.agreed ?? false,
});

/** 0 to 4: how much is open, by fours; the number itself always stands beside it. */
export const levelOf = ({ open }: Heat): 0 | 1 | 2 | 3 | 4 =>
  open === 0 ? 0 : open < 3 ? 1 : open < 8 ? 2 : open < 16 ? 3 : 4;
