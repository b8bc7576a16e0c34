import { type Order, orderOf } from "../../domain/amendments/order";
import * as decisions from "../db/decisions";
import type { Tx } from "../db/open";
import type { Entered, LiveText } from "../world";

/** The order of the live text, with what decisions in force took out of it. One query. */
export const orderHere = async (
  tx: Tx,
  { negotiation }: Entered,
  { paragraphs }: LiveText,
): Promise<Order> => orderOf(paragraphs, await decisions.undoOfRemovals(tx, negotiation.id));
