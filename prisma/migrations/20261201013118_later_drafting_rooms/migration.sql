-- DropIndex
DROP INDEX "Drafting_negotiationId_delegationId_key";

-- AlterTable
ALTER TABLE "Drafting" ADD COLUMN     "nth" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "Drafting_negotiationId_delegationId_nth_key" ON "Drafting"("negotiationId", "delegationId", "nth");
