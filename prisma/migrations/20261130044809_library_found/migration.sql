-- DropIndex
DROP INDEX "RegistryEntry_place_key";

-- AlterTable
ALTER TABLE "CollectionEdition" ADD COLUMN     "fault" TEXT,
ADD COLUMN     "formsId" UUID,
ADD COLUMN     "progress" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "settingAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "RegistryEntry" DROP CONSTRAINT "RegistryEntry_pkey",
ADD COLUMN     "materialId" UUID,
ADD COLUMN     "versionId" UUID,
ALTER COLUMN "practiceId" DROP NOT NULL,
ALTER COLUMN "passportId" DROP NOT NULL,
ADD CONSTRAINT "RegistryEntry_pkey" PRIMARY KEY ("place");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionEdition_formsId_key" ON "CollectionEdition"("formsId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryEntry_practiceId_key" ON "RegistryEntry"("practiceId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryEntry_materialId_key" ON "RegistryEntry"("materialId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryEntry_versionId_key" ON "RegistryEntry"("versionId");

-- AddForeignKey
ALTER TABLE "CollectionEdition" ADD CONSTRAINT "CollectionEdition_formsId_fkey" FOREIGN KEY ("formsId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryEntry" ADD CONSTRAINT "RegistryEntry_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryEntry" ADD CONSTRAINT "RegistryEntry_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MaterialVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An entry is of a practice or of a material, never of both and never of none.
ALTER TABLE "RegistryEntry" ADD CONSTRAINT "RegistryEntry_of_one" CHECK (num_nonnulls("practiceId", "materialId") = 1 AND num_nonnulls("passportId", "versionId") = 1);
