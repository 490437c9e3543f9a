-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "curatorId" UUID;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_curatorId_fkey" FOREIGN KEY ("curatorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
