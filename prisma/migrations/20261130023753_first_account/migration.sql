-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "isFirst" BOOLEAN NOT NULL DEFAULT false;
