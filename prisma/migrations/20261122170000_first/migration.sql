-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "secretariat" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secretariat" BOOLEAN NOT NULL DEFAULT false,
    "negotiationId" UUID,
    "role" TEXT,
    "delegationId" UUID,
    "invitedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegationMembership" (
    "groupId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "DelegationMembership_pkey" PRIMARY KEY ("groupId","memberId")
);

-- CreateTable
CREATE TABLE "Negotiation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "disclosure" TEXT NOT NULL,
    "lateSubmissions" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'America/New_York',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "eventSeq" INTEGER NOT NULL DEFAULT 0,
    "eventHash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Negotiation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "delegationId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "negotiationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "roomSeq" INTEGER NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("negotiationId","userId")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "addedBy" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "date" TEXT,
    "sender" TEXT NOT NULL,
    "reading" JSONB NOT NULL,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationDate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT,
    "allDay" BOOLEAN NOT NULL DEFAULT false,
    "zone" TEXT NOT NULL,
    "place" TEXT,
    "quote" TEXT,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsultationDate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationDateChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dateId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsultationDateChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "roomSeq" INTEGER,
    "issuedBy" UUID NOT NULL,
    "issuedByName" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "draft" JSONB,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "confirmedAt" TIMESTAMPTZ(3),
    "createdBy" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmendmentRevision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "amendmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "base" JSONB NOT NULL,
    "change" JSONB NOT NULL,
    "rationale" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "algorithm" INTEGER NOT NULL DEFAULT 1,
    "submittedBy" UUID NOT NULL,
    "submittedByName" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AmendmentRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disclosure" (
    "revisionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" UUID NOT NULL,
    "versionId" UUID,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "Sponsorship" (
    "amendmentId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sponsorship_pkey" PRIMARY KEY ("amendmentId","delegationId")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "amendmentId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "stance" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "amendmentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "applied" JSONB,
    "undo" JSONB,
    "roomSeq" INTEGER,
    "actor" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBackAt" TIMESTAMPTZ(3),
    "takenBackBy" UUID,
    "takenBackByName" TEXT,
    "takenBackReason" TEXT,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Room" (
    "name" TEXT NOT NULL,
    "negotiationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "RoomUpdate" (
    "room" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "update" BYTEA NOT NULL,
    "userId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoomUpdate_pkey" PRIMARY KEY ("room","seq")
);

-- CreateTable
CREATE TABLE "RoomSnapshot" (
    "room" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoomSnapshot_pkey" PRIMARY KEY ("room","seq")
);

-- CreateTable
CREATE TABLE "RoomClient" (
    "room" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "RoomClient_pkey" PRIMARY KEY ("room","clientId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "subject" TEXT,
    "audience" JSONB NOT NULL,
    "payload" JSONB NOT NULL,
    "actor" UUID,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInAttempt_key_at_idx" ON "SignInAttempt"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_negotiationId_idx" ON "Invitation"("negotiationId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_name_key" ON "Delegation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Negotiation_slug_key" ON "Negotiation"("slug");

-- CreateIndex
CREATE INDEX "Participation_userId_idx" ON "Participation"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_negotiationId_userId_role_delegationId_key" ON "Participation"("negotiationId", "userId", "role", "delegationId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "SourceDocument_negotiationId_idx" ON "SourceDocument"("negotiationId");

-- CreateIndex
CREATE INDEX "Letter_negotiationId_idx" ON "Letter"("negotiationId");

-- CreateIndex
CREATE INDEX "ConsultationDate_negotiationId_idx" ON "ConsultationDate"("negotiationId");

-- CreateIndex
CREATE INDEX "ConsultationDateChange_dateId_idx" ON "ConsultationDateChange"("dateId");

-- CreateIndex
CREATE UNIQUE INDEX "Version_negotiationId_number_key" ON "Version"("negotiationId", "number");

-- CreateIndex
CREATE INDEX "Amendment_negotiationId_idx" ON "Amendment"("negotiationId");

-- CreateIndex
CREATE UNIQUE INDEX "AmendmentRevision_amendmentId_number_key" ON "AmendmentRevision"("amendmentId", "number");

-- CreateIndex
CREATE INDEX "Position_amendmentId_seq_idx" ON "Position"("amendmentId", "seq");

-- CreateIndex
CREATE INDEX "Decision_amendmentId_idx" ON "Decision"("amendmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_negotiationId_seq_key" ON "Event"("negotiationId", "seq");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMembership" ADD CONSTRAINT "DelegationMembership_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMembership" ADD CONSTRAINT "DelegationMembership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationDate" ADD CONSTRAINT "ConsultationDate_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationDateChange" ADD CONSTRAINT "ConsultationDateChange_dateId_fkey" FOREIGN KEY ("dateId") REFERENCES "ConsultationDate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentRevision" ADD CONSTRAINT "AmendmentRevision_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "AmendmentRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sponsorship" ADD CONSTRAINT "Sponsorship_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sponsorship" ADD CONSTRAINT "Sponsorship_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "AmendmentRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomUpdate" ADD CONSTRAINT "RoomUpdate_room_fkey" FOREIGN KEY ("room") REFERENCES "Room"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomSnapshot" ADD CONSTRAINT "RoomSnapshot_room_fkey" FOREIGN KEY ("room") REFERENCES "Room"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomClient" ADD CONSTRAINT "RoomClient_room_fkey" FOREIGN KEY ("room") REFERENCES "Room"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema has no words for.

-- The domain's words. NULL passes, where the column allows it.
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_kind_check" CHECK ("kind" IN ('state', 'group', 'observer', 'un-entity'));
ALTER TABLE "Negotiation" ADD CONSTRAINT "Negotiation_status_check" CHECK ("status" IN ('open', 'closed'));
ALTER TABLE "Negotiation" ADD CONSTRAINT "Negotiation_disclosure_check" CHECK ("disclosure" IN ('on-compilation', 'on-submission'));
ALTER TABLE "Negotiation" ADD CONSTRAINT "Negotiation_lateSubmissions_check" CHECK ("lateSubmissions" IN ('refuse', 'mark'));
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_role_check" CHECK ("role" IN ('secretariat', 'co-facilitator', 'delegate', 'observer'));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_role_check" CHECK ("role" IN ('secretariat', 'co-facilitator', 'delegate', 'observer'));
ALTER TABLE "ConsultationDate" ADD CONSTRAINT "ConsultationDate_kind_check" CHECK ("kind" IN ('meeting', 'deadline', 'silence', 'high-level-meeting', 'adoption', 'issued'));
ALTER TABLE "Version" ADD CONSTRAINT "Version_kind_check" CHECK ("kind" IN ('zero-draft', 'compilation', 'revision', 'final-draft', 'adopted'));
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_status_check" CHECK ("status" IN ('draft', 'submitted', 'accepted', 'rejected', 'withdrawn'));
ALTER TABLE "Position" ADD CONSTRAINT "Position_stance_check" CHECK ("stance" IN ('propose', 'support', 'oppose', 'reserve', 'flexible', 'awaiting instructions'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_kind_check" CHECK ("kind" IN ('accept', 'reject'));

-- A delegate acts for a delegation; those who chair the negotiation for none.
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_delegationId_check" CHECK (
    CASE "role"
        WHEN 'delegate' THEN "delegationId" IS NOT NULL
        WHEN 'observer' THEN TRUE
        ELSE "delegationId" IS NULL
    END
);

-- Addresses are compared in lower case.
ALTER TABLE "User" ADD CONSTRAINT "User_email_check" CHECK ("email" !~ '[A-Z]');

ALTER TABLE "Version" ADD CONSTRAINT "Version_number_check" CHECK ("number" > 0);
ALTER TABLE "Version" ADD CONSTRAINT "Version_contentHash_check" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "AmendmentRevision" ADD CONSTRAINT "AmendmentRevision_number_check" CHECK ("number" > 0);
ALTER TABLE "Event" ADD CONSTRAINT "Event_seq_check" CHECK ("seq" > 0);
ALTER TABLE "Event" ADD CONSTRAINT "Event_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "RoomUpdate" ADD CONSTRAINT "RoomUpdate_seq_check" CHECK ("seq" > 0);

-- One decision in force per amendment: of two co-facilitators who decide at once, one does.
CREATE UNIQUE INDEX "Decision_inForce_key" ON "Decision"("amendmentId") WHERE "takenBackAt" IS NULL;

-- The record. What was issued, submitted, disclosed, said and done is never changed.
CREATE FUNCTION "refuseChangeOfRecord"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of "%" are a record: they can be neither changed nor deleted (%).', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'AD001';
END;
$$;
CREATE TRIGGER "Version_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Version"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
CREATE TRIGGER "AmendmentRevision_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AmendmentRevision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
CREATE TRIGGER "Disclosure_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Disclosure"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
CREATE TRIGGER "Position_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Position"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
CREATE TRIGGER "Event_record" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
-- A decision is taken back, which is a change of its row, but never removed.
CREATE TRIGGER "Decision_record" BEFORE DELETE OR TRUNCATE ON "Decision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseChangeOfRecord"();
