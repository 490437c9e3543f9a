-- CreateEnum
CREATE TYPE "LetterOccasion" AS ENUM ('ANNOUNCED', 'CHANGED', 'CANCELLED', 'MINUTES', 'EXTRACT');

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "templateId" UUID;

-- CreateTable
CREATE TABLE "Stub" (
    "id" UUID NOT NULL,
    "itemId" UUID,
    "actId" UUID,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "enteredById" UUID,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Stub_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingLetter" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "occasion" "LetterOccasion" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MeetingLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Stub_itemId_idx" ON "Stub"("itemId");

-- CreateIndex
CREATE INDEX "Stub_actId_idx" ON "Stub"("actId");

-- CreateIndex
CREATE INDEX "MeetingLetter_personId_idx" ON "MeetingLetter"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingLetter_meetingId_personId_occasion_sequence_key" ON "MeetingLetter"("meetingId", "personId", "occasion", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_templateId_key" ON "Organisation"("templateId");

-- AddForeignKey
ALTER TABLE "Stub" ADD CONSTRAINT "Stub_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stub" ADD CONSTRAINT "Stub_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stub" ADD CONSTRAINT "Stub_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingLetter" ADD CONSTRAINT "MeetingLetter_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingLetter" ADD CONSTRAINT "MeetingLetter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;
