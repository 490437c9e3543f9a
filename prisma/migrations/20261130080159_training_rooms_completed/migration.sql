-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'TRAINING_SOON';
ALTER TYPE "NoticeKind" ADD VALUE 'CERTIFICATE_ISSUED';
ALTER TYPE "NoticeKind" ADD VALUE 'CERTIFICATE_REISSUED';
ALTER TYPE "NoticeKind" ADD VALUE 'CERTIFICATE_REVOKED';

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "certificateId" UUID;

-- AlterTable
ALTER TABLE "MailSetting" ADD COLUMN     "muted" "MailSubject"[];

-- What letters tell of was kept; from now on it is what they do not tell of. Whoever left a subject out while it was there
-- to be chosen gets no letters of it as before. A subject that came later was declined by nobody: it is told of from now on.
-- Subjects came in the order of their type, the first two with the settings themselves, so whoever chose one of them was
-- asked about those before it.
UPDATE "MailSetting" SET "muted" = ARRAY(
  SELECT one FROM unnest(enum_range(NULL::"MailSubject")) AS one
  WHERE one <> ALL(coalesce("subjects", '{}'))
    AND (one::text IN ('ROADMAPS', 'ASSIGNMENTS') OR one < (SELECT max(chosen) FROM unnest("subjects") AS chosen))
);

ALTER TABLE "MailSetting" DROP COLUMN "subjects";

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE SET NULL ON UPDATE CASCADE;
