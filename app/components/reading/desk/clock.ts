/** By whose clock a document is read where it does not say, and when business closes there. */
export interface Clock {
  readonly zone: string;
  readonly closeOfBusiness: string;
}

export const NEW_YORK: Clock = { zone: "America/New_York", closeOfBusiness: "18:00" };
