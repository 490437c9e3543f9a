-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "classId" UUID;
