-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "act" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "edits" JSONB;

-- CreateTable
CREATE TABLE "BracketPosition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "paragraph" TEXT NOT NULL,
    "bracket" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "delegationId" UUID NOT NULL,
    "stance" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "BracketPosition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "paragraph" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "agreed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BracketPosition_negotiationId_seq_idx" ON "BracketPosition"("negotiationId", "seq");

-- CreateIndex
CREATE INDEX "Agreement_negotiationId_seq_idx" ON "Agreement"("negotiationId", "seq");

-- AddForeignKey
ALTER TABLE "BracketPosition" ADD CONSTRAINT "BracketPosition_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma has no words for.
ALTER TABLE "Amendment" DROP CONSTRAINT "Amendment_status_check";
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_status_check" CHECK ("status" IN ('draft', 'submitted', 'accepted', 'accepted-in-part', 'merged', 'rejected', 'withdrawn'));
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_kind_check";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_kind_check" CHECK ("kind" IN ('accept', 'accept-in-part', 'merge', 'reject', 'defer', 'leave'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_edits_check" CHECK (("kind" = 'accept-in-part') = ("edits" IS NOT NULL));
ALTER TABLE "BracketPosition" ADD CONSTRAINT "BracketPosition_stance_check" CHECK ("stance" IN ('propose', 'support', 'oppose', 'reserve', 'flexible', 'awaiting instructions'));
ALTER TABLE "BracketPosition" ADD CONSTRAINT "BracketPosition_nth_check" CHECK ("nth" >= 0);

CREATE TRIGGER "BracketPosition_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "BracketPosition"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
CREATE TRIGGER "Agreement_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Agreement"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
