/** Branded identifiers: plain strings at run time, not interchangeable at compile time. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type NegotiationId = Id<"negotiation">;
export type DelegationId = Id<"delegation">;
export type UserId = Id<"user">;
export type AmendmentId = Id<"amendment">;
export type RevisionId = Id<"revision">;
export type DecisionId = Id<"decision">;
export type VersionId = Id<"version">;
export type DateId = Id<"date">;
/** Stable for the whole life of a paragraph; labels change, ids do not. Matches `[a-z0-9-]{1,64}`. */
export type ParagraphId = Id<"paragraph">;
/** The id of the paragraph of kind `footnote` that holds the footnote's body. */
export type FootnoteId = ParagraphId;
