-- CreateEnum
CREATE TYPE "PracticeKind" AS ENUM ('PRACTICE', 'TECHNOLOGY', 'TRIAL');

-- CreateEnum
CREATE TYPE "PassportState" AS ENUM ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED', 'PUBLISHED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "PaperKind" AS ENUM ('DOCUMENT', 'FORM');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('EXPERIENCE', 'OWN_FIGURES', 'COMPARED', 'STUDIED');

-- AlterEnum
ALTER TYPE "MailSubject" ADD VALUE 'PRACTICES';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_SUBMITTED';
ALTER TYPE "NoticeKind" ADD VALUE 'REVIEW_ASKED';
ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_REMARKED';
ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_RETURNED';
ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_ACCEPTED';
ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_PUBLISHED';
ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_REVIEW_DUE';

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "practiceId" UUID;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "practiceId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "practiceId" UUID;

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "kind" "PracticeKind" NOT NULL,
    "organisationId" UUID NOT NULL,
    "publishedId" UUID,
    "archivedAt" TIMESTAMPTZ(3),
    "reviewOn" DATE,
    "curatorId" UUID,
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passport" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PassportState" NOT NULL DEFAULT 'DRAFT',
    "name" TEXT NOT NULL,
    "municipality" TEXT NOT NULL DEFAULT '',
    "targetGroups" TEXT[],
    "problem" JSONB NOT NULL DEFAULT '[]',
    "goal" JSONB NOT NULL DEFAULT '[]',
    "technology" JSONB NOT NULL DEFAULT '[]',
    "stages" JSONB NOT NULL DEFAULT '[]',
    "resources" JSONB NOT NULL DEFAULT '[]',
    "roles" JSONB NOT NULL DEFAULT '[]',
    "conditions" JSONB NOT NULL DEFAULT '[]',
    "results" JSONB NOT NULL DEFAULT '[]',
    "contacts" TEXT NOT NULL DEFAULT '',
    "contactsPublic" BOOLEAN NOT NULL DEFAULT false,
    "dueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Passport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassportFile" (
    "passportId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PassportFile_pkey" PRIMARY KEY ("passportId","fileId")
);

-- CreateTable
CREATE TABLE "PassportMeasure" (
    "passportId" UUID NOT NULL,
    "measureId" UUID NOT NULL,

    CONSTRAINT "PassportMeasure_pkey" PRIMARY KEY ("passportId","measureId")
);

-- CreateTable
CREATE TABLE "PassportTechnology" (
    "passportId" UUID NOT NULL,
    "technologyId" UUID NOT NULL,

    CONSTRAINT "PassportTechnology_pkey" PRIMARY KEY ("passportId","technologyId")
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "appointedAt" TIMESTAMPTZ(3) NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "passportId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "evidence" "Evidence" NOT NULL,
    "conclusion" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "passportId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Practice_publishedId_key" ON "Practice"("publishedId");

-- CreateIndex
CREATE INDEX "Practice_organisationId_idx" ON "Practice"("organisationId");

-- CreateIndex
CREATE INDEX "Passport_state_idx" ON "Passport"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Passport_practiceId_number_key" ON "Passport"("practiceId", "number");

-- CreateIndex
CREATE INDEX "PassportFile_fileId_idx" ON "PassportFile"("fileId");

-- CreateIndex
CREATE INDEX "PassportMeasure_measureId_idx" ON "PassportMeasure"("measureId");

-- CreateIndex
CREATE INDEX "PassportTechnology_technologyId_idx" ON "PassportTechnology"("technologyId");

-- CreateIndex
CREATE INDEX "Reviewer_practiceId_idx" ON "Reviewer"("practiceId");

-- CreateIndex
CREATE INDEX "Reviewer_personId_idx" ON "Reviewer"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_passportId_personId_key" ON "Judgement"("passportId", "personId");

-- CreateIndex
CREATE INDEX "Remark_passportId_idx" ON "Remark"("passportId");

-- CreateIndex
CREATE INDEX "Revision_practiceId_at_idx" ON "Revision"("practiceId", "at");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_publishedId_fkey" FOREIGN KEY ("publishedId") REFERENCES "Passport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_curatorId_fkey" FOREIGN KEY ("curatorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passport" ADD CONSTRAINT "Passport_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassportFile" ADD CONSTRAINT "PassportFile_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassportFile" ADD CONSTRAINT "PassportFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassportMeasure" ADD CONSTRAINT "PassportMeasure_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassportMeasure" ADD CONSTRAINT "PassportMeasure_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassportTechnology" ADD CONSTRAINT "PassportTechnology_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassportTechnology" ADD CONSTRAINT "PassportTechnology_technologyId_fkey" FOREIGN KEY ("technologyId") REFERENCES "Passport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
