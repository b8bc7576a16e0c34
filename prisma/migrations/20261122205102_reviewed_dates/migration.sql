-- AlterTable
ALTER TABLE "ConsultationDate" ADD COLUMN     "documentId" UUID,
ADD COLUMN     "moves" JSONB,
ADD COLUMN     "review" TEXT NOT NULL DEFAULT 'confirmed',
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedBy" UUID,
ADD COLUMN     "reviewedByName" TEXT,
ADD COLUMN     "spans" JSONB;

-- AlterTable
ALTER TABLE "SourceDocument" ADD COLUMN     "errata" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "ignored" JSONB NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "ConsultationDate_documentId_idx" ON "ConsultationDate"("documentId");

-- AddForeignKey
ALTER TABLE "ConsultationDate" ADD CONSTRAINT "ConsultationDate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma has no words for.
ALTER TABLE "ConsultationDate" ADD CONSTRAINT "ConsultationDate_review_check" CHECK ("review" IN ('read', 'confirmed', 'dropped'));

-- Dates that were read before this migration were announced when they were read: they stay confirmed, and
-- are led back to the document that was stored with them, at the same moment.
UPDATE "ConsultationDate" AS d SET "documentId" = s."id"
FROM "SourceDocument" AS s
WHERE s."negotiationId" = d."negotiationId" AND s."addedAt" = d."createdAt" AND d."quote" IS NOT NULL;
