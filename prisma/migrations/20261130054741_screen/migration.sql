-- CreateTable
CREATE TABLE "Screen" (
    "negotiationId" UUID NOT NULL,
    "paragraph" TEXT,
    "seq" INTEGER NOT NULL DEFAULT 1,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Screen_pkey" PRIMARY KEY ("negotiationId")
);

-- AddForeignKey
ALTER TABLE "Screen" ADD CONSTRAINT "Screen_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
