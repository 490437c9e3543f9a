-- AlterEnum
ALTER TYPE "MailSubject" ADD VALUE 'TRAINING';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'TRAINING_REGISTERED';
ALTER TYPE "NoticeKind" ADD VALUE 'PLACE_OFFERED';
ALTER TYPE "NoticeKind" ADD VALUE 'PLACE_LAPSED';
ALTER TYPE "NoticeKind" ADD VALUE 'TRAINING_CHANGED';
ALTER TYPE "NoticeKind" ADD VALUE 'TRAINING_CANCELLED';
