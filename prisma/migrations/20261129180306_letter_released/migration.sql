-- AlterEnum
ALTER TYPE "LetterOccasion" ADD VALUE 'RELEASED';
