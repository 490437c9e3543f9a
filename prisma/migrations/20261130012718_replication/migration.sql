-- CreateEnum
CREATE TYPE "ReplicationState" AS ENUM ('PLANNED', 'ADAPTING', 'RUNNING', 'STOPPED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_TAKEN_OVER';
ALTER TYPE "NoticeKind" ADD VALUE 'PRACTICE_RENEWED';

-- CreateTable
CREATE TABLE "Replication" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "passportId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "ReplicationState" NOT NULL,
    "municipality" TEXT NOT NULL DEFAULT '',
    "changes" TEXT NOT NULL DEFAULT '',
    "results" JSONB NOT NULL DEFAULT '[]',
    "contact" TEXT NOT NULL DEFAULT '',
    "declaredById" UUID NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Replication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Replication_passportId_idx" ON "Replication"("passportId");

-- CreateIndex
CREATE INDEX "Replication_organisationId_idx" ON "Replication"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Replication_practiceId_organisationId_key" ON "Replication"("practiceId", "organisationId");

-- AddForeignKey
ALTER TABLE "Replication" ADD CONSTRAINT "Replication_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Replication" ADD CONSTRAINT "Replication_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Replication" ADD CONSTRAINT "Replication_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Replication" ADD CONSTRAINT "Replication_declaredById_fkey" FOREIGN KEY ("declaredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
