-- AlterTable
ALTER TABLE "Remark" ADD COLUMN     "agreed" BOOLEAN,
ADD COLUMN     "before" JSONB,
ADD COLUMN     "wording" JSONB;
