-- AlterEnum
ALTER TYPE "LetterOccasion" ADD VALUE 'AGENDA';

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'AGENDA_CHANGED';

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "agendaHash" TEXT;

-- CreateTable
CREATE TABLE "UntoldAgenda" (
    "meetingId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "authorIds" UUID[],

    CONSTRAINT "UntoldAgenda_pkey" PRIMARY KEY ("meetingId")
);

-- CreateIndex
CREATE INDEX "UntoldAgenda_dueAt_idx" ON "UntoldAgenda"("dueAt");

-- AddForeignKey
ALTER TABLE "UntoldAgenda" ADD CONSTRAINT "UntoldAgenda_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
