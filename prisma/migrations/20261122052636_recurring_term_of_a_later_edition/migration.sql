-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "termSince" DATE;
