-- AlterEnum
ALTER TYPE "MailSubject" ADD VALUE 'CONSULTATIONS';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'CONSULTATION_ASKED';
ALTER TYPE "NoticeKind" ADD VALUE 'CONSULTATION_OVERDUE';
ALTER TYPE "NoticeKind" ADD VALUE 'CONSULTATION_ANSWERED';
ALTER TYPE "NoticeKind" ADD VALUE 'CONSULTATION_EXTENDED';
ALTER TYPE "NoticeKind" ADD VALUE 'CONSULTATION_CLOSED';
ALTER TYPE "NoticeKind" ADD VALUE 'CONSULTATION_PUBLISHED';

-- DropForeignKey
ALTER TABLE "ConsultationFile" DROP CONSTRAINT "ConsultationFile_consultationId_fkey";

-- AlterTable
ALTER TABLE "Consultation" DROP COLUMN "answer",
DROP COLUMN "question",
ADD COLUMN     "closeReason" TEXT,
ADD COLUMN     "termReason" TEXT;

-- AlterTable
ALTER TABLE "ConsultationFile" DROP CONSTRAINT "ConsultationFile_pkey",
DROP COLUMN "consultationId",
DROP COLUMN "side",
ADD COLUMN     "turnId" UUID NOT NULL,
ADD CONSTRAINT "ConsultationFile_pkey" PRIMARY KEY ("turnId", "fileId");

-- CreateTable
CREATE TABLE "ConsultationTurn" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "side" "ConsultationSide" NOT NULL,
    "authorId" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsultationTurn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationTurn_consultationId_number_key" ON "ConsultationTurn"("consultationId", "number");

-- CreateIndex
CREATE INDEX "Consultation_answeredAt_idx" ON "Consultation"("answeredAt");

-- AddForeignKey
ALTER TABLE "ConsultationTurn" ADD CONSTRAINT "ConsultationTurn_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationTurn" ADD CONSTRAINT "ConsultationTurn_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "ConsultationTurn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
