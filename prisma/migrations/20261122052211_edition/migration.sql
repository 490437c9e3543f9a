-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "added" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "basis" TEXT,
ADD COLUMN     "changed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "removed" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "editionId" UUID;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;
