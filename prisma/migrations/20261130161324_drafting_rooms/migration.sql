-- CreateTable
CREATE TABLE "Drafting" (
    "room" TEXT NOT NULL,
    "negotiationId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "base" JSONB NOT NULL,
    "baseSeq" INTEGER NOT NULL,
    "baseAt" TIMESTAMPTZ(3) NOT NULL,
    "follows" BOOLEAN NOT NULL DEFAULT true,
    "wantsClearance" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Drafting_pkey" PRIMARY KEY ("room")
);

-- CreateTable
CREATE TABLE "Drafter" (
    "room" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "mayClear" BOOLEAN NOT NULL DEFAULT false,
    "addedByName" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Drafter_pkey" PRIMARY KEY ("room","userId")
);

-- CreateTable
CREATE TABLE "DraftingStep" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "room" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftingStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftingAsk" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "room" TEXT NOT NULL,
    "stepId" UUID,
    "ask" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "DraftingAsk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftingNote" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "room" TEXT NOT NULL,
    "paragraph" TEXT NOT NULL,
    "formerly" TEXT,
    "instruction" TEXT,
    "text" TEXT NOT NULL,
    "author" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedByName" TEXT,
    "deletedAt" TIMESTAMPTZ(3),
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "DraftingNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftingRationale" (
    "room" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedByName" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftingRationale_pkey" PRIMARY KEY ("room","key")
);

-- CreateTable
CREATE TABLE "DraftingSettled" (
    "room" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftingSettled_pkey" PRIMARY KEY ("room","key")
);

-- CreateTable
CREATE TABLE "DraftingClearance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "room" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "DraftingClearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftingSubmission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "room" TEXT NOT NULL,
    "act" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "brings" JSONB NOT NULL,
    "amendmentId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "DraftingSubmission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Drafting_negotiationId_delegationId_key" ON "Drafting"("negotiationId", "delegationId");

-- CreateIndex
CREATE INDEX "Drafter_userId_idx" ON "Drafter"("userId");

-- CreateIndex
CREATE INDEX "DraftingStep_room_seq_idx" ON "DraftingStep"("room", "seq");

-- CreateIndex
CREATE INDEX "DraftingAsk_room_seq_idx" ON "DraftingAsk"("room", "seq");

-- CreateIndex
CREATE INDEX "DraftingNote_room_seq_idx" ON "DraftingNote"("room", "seq");

-- CreateIndex
CREATE INDEX "DraftingClearance_room_seq_idx" ON "DraftingClearance"("room", "seq");

-- CreateIndex
CREATE INDEX "DraftingSubmission_room_seq_idx" ON "DraftingSubmission"("room", "seq");

-- AddForeignKey
ALTER TABLE "Drafting" ADD CONSTRAINT "Drafting_room_fkey" FOREIGN KEY ("room") REFERENCES "Room"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drafting" ADD CONSTRAINT "Drafting_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drafting" ADD CONSTRAINT "Drafting_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drafter" ADD CONSTRAINT "Drafter_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drafter" ADD CONSTRAINT "Drafter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingStep" ADD CONSTRAINT "DraftingStep_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingAsk" ADD CONSTRAINT "DraftingAsk_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingAsk" ADD CONSTRAINT "DraftingAsk_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "DraftingStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingNote" ADD CONSTRAINT "DraftingNote_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingRationale" ADD CONSTRAINT "DraftingRationale_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingSettled" ADD CONSTRAINT "DraftingSettled_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingClearance" ADD CONSTRAINT "DraftingClearance_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftingSubmission" ADD CONSTRAINT "DraftingSubmission_room_fkey" FOREIGN KEY ("room") REFERENCES "Drafting"("room") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma has no words for.
ALTER TABLE "DraftingAsk" ADD CONSTRAINT "DraftingAsk_answer_check" CHECK ("answer" IN ('theirs', 'ours'));
ALTER TABLE "DraftingNote" ADD CONSTRAINT "DraftingNote_instruction_check" CHECK ("instruction" IN ('retain', 'flexible', 'awaiting instructions'));
ALTER TABLE "DraftingClearance" ADD CONSTRAINT "DraftingClearance_state_check" CHECK ("state" IN ('draft', 'for-clearance', 'cleared', 'submitted'));
ALTER TABLE "DraftingSubmission" ADD CONSTRAINT "DraftingSubmission_kind_check" CHECK ("kind" IN ('edit', 'add', 'delete', 'alternative'));

CREATE TRIGGER "DraftingClearance_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "DraftingClearance"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
CREATE TRIGGER "DraftingSubmission_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "DraftingSubmission"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
