-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "list" TEXT;

-- AlterTable
ALTER TABLE "Resolution" ADD COLUMN     "number" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Resolution_issuerId_sourceHash_key" ON "Resolution"("issuerId", "sourceHash");
