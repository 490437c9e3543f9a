-- CreateEnum
CREATE TYPE "MailManner" AS ENUM ('AT_ONCE', 'DAILY', 'NEVER');

-- CreateEnum
CREATE TYPE "MailSubject" AS ENUM ('ROADMAPS', 'ASSIGNMENTS');

-- DropIndex
DROP INDEX "Notice_personId_kind_roadmapId_dueDay_key";

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "letterId" UUID,
ADD COLUMN     "occasion" TEXT,
ADD COLUMN     "waitsSince" TIMESTAMPTZ(3);

-- What was told of a roadmap's day keeps being told once; anything else was an occasion of its own.
UPDATE "Notice" SET "occasion" = CASE
  WHEN "dueDay" IS NULL OR "roadmapId" IS NULL THEN "id"::text
  ELSE concat_ws(' ', "kind", "roadmapId", "dueDay")
END;
ALTER TABLE "Notice" ALTER COLUMN "occasion" SET NOT NULL;

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailSetting" (
    "personId" UUID NOT NULL,
    "manner" "MailManner" NOT NULL,
    "dailyAt" INTEGER NOT NULL,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "subjects" "MailSubject"[],

    CONSTRAINT "MailSetting_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Letter_nextAt_idx" ON "Letter"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarAddress_personId_key" ON "CalendarAddress"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarAddress_secretHash_key" ON "CalendarAddress"("secretHash");

-- CreateIndex
CREATE INDEX "Notice_waitsSince_idx" ON "Notice"("waitsSince");

-- CreateIndex
CREATE INDEX "Notice_letterId_idx" ON "Notice"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_occasion_key" ON "Notice"("personId", "occasion");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSetting" ADD CONSTRAINT "MailSetting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
