/** The duty stations whose clocks consultations are announced by. */
export const ZONES = [
  "America/New_York",
  "Europe/Zurich",
  "Europe/Vienna",
  "Africa/Nairobi",
  "UTC",
] as const;
