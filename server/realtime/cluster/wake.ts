import { z } from "zod";
import type { NegotiationId, UserId } from "../../../domain/ids";
import type { Bus } from "./bus";

const TOPIC = "look";

/** Where something has changed. It says where to look, and is never believed instead of looking. */
const wake = z.union([
  z.strictObject({ room: z.string(), seq: z.int() }),
  z.strictObject({ record: z.string().transform((id) => id as NegotiationId) }),
  z.strictObject({ screen: z.string().transform((id) => id as NegotiationId) }),
  z.strictObject({ session: z.string() }),
  z.strictObject({ user: z.string().transform((id) => id as UserId) }),
]);
export type Wake = z.infer<typeof wake>;

/** Tells the other processes where to look; they may not hear it, and look by themselves then. */
export const callOthers = (bus: Bus, where: Wake): void =>
  bus.publish(TOPIC, JSON.stringify(where));

/** Gives what ends it. What cannot be read is not heard: the next look finds what it meant. */
export function hearOthers(bus: Bus, hear: (where: Wake) => void): () => void {
  return bus.subscribe(TOPIC, (message) => {
    const heard = wake.safeParse(parse(message));
    if (heard.success) hear(heard.data);
  });
}

function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
