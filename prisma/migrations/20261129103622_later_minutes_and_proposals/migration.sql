-- CreateEnum
CREATE TYPE "ProposalOutcome" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "Amendment" AS ENUM ('AMENDS', 'CANCELS');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'STATE_PROPOSED';
ALTER TYPE "NoticeKind" ADD VALUE 'PROPOSAL_ACCEPTED';
ALTER TYPE "NoticeKind" ADD VALUE 'PROPOSAL_DECLINED';

-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "controlled" JSONB;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "amendment" "Amendment",
ADD COLUMN     "amendsId" UUID,
ADD COLUMN     "code" TEXT;

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "state" "MeasureState" NOT NULL,
    "from" "MeasureState" NOT NULL,
    "outcome" "ProposalOutcome" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_decisionId_key" ON "Proposal"("decisionId");

-- CreateIndex
CREATE INDEX "Proposal_measureId_idx" ON "Proposal"("measureId");

-- CreateIndex
CREATE INDEX "Proposal_meetingId_idx" ON "Proposal"("meetingId");

-- CreateIndex
CREATE INDEX "Decision_amendsId_idx" ON "Decision"("amendsId");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_amendsId_fkey" FOREIGN KEY ("amendsId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
