-- CreateTable
CREATE TABLE "DecisionReason" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "decisionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "DecisionReason_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DecisionReason_decisionId_seq_idx" ON "DecisionReason"("decisionId", "seq");

-- AddForeignKey
ALTER TABLE "DecisionReason" ADD CONSTRAINT "DecisionReason_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma has no words for.
ALTER TABLE "DecisionReason" ADD CONSTRAINT "DecisionReason_reason_check" CHECK ("reason" <> '');

CREATE TRIGGER "DecisionReason_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "DecisionReason"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
