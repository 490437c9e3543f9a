-- CreateEnum
CREATE TYPE "ActEffect" AS ENUM ('FOUNDS', 'CHANGES', 'ENDS');

-- CreateEnum
CREATE TYPE "AssignmentSource" AS ENUM ('MINUTES', 'RESOLUTION', 'MEASURE', 'ROADMAP');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('ISSUED', 'TAKEN', 'REPORTED', 'RETURNED', 'CLOSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('ASKED', 'GRANTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "Quorum" AS ENUM ('HALF', 'MORE_THAN_HALF');

-- CreateEnum
CREATE TYPE "Majority" AS ENUM ('OF_PRESENT', 'OF_ALL', 'TWO_THIRDS');

-- CreateEnum
CREATE TYPE "SeatKind" AS ENUM ('CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER', 'MEMBER_BY_AGREEMENT', 'INVITED');

-- CreateEnum
CREATE TYPE "HoldingManner" AS ENUM ('NOMINATED', 'ACTING');

-- CreateEnum
CREATE TYPE "DayCount" AS ENUM ('CALENDAR', 'WORKING');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('DRAFT', 'ANNOUNCED', 'RUNNING', 'DRAFTING', 'ON_APPROVAL', 'SIGNED', 'REGISTERED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('QUESTION', 'CONTROL');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('PROPOSED', 'ACCEPTED', 'DECLINED', 'MOVED');

-- CreateEnum
CREATE TYPE "ReplyAnswer" AS ENUM ('COMES', 'BY_LINK', 'CANNOT');

-- CreateEnum
CREATE TYPE "AttendanceManner" AS ENUM ('ROOM', 'LINK');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('INFORMATION', 'DECISION', 'ASSIGNMENT', 'RECOMMENDATION');

-- CreateEnum
CREATE TYPE "MotionOutcome" AS ENUM ('ADOPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "Choice" AS ENUM ('FOR', 'AGAINST', 'ABSTAIN');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'MEETING_ANNOUNCED';
ALTER TYPE "NoticeKind" ADD VALUE 'MEETING_CHANGED';
ALTER TYPE "NoticeKind" ADD VALUE 'MEETING_CANCELLED';
ALTER TYPE "NoticeKind" ADD VALUE 'MINUTES_REGISTERED';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_ISSUED';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_REPORTED';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_RETURNED';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_CLOSED';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_WITHDRAWN';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_DUE';
ALTER TYPE "NoticeKind" ADD VALUE 'ASSIGNMENT_OVERDUE';
ALTER TYPE "NoticeKind" ADD VALUE 'EXTENSION_ASKED';
ALTER TYPE "NoticeKind" ADD VALUE 'EXTENSION_DECIDED';

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'GROUP_OBSERVER';

-- AlterTable
ALTER TABLE "Act" ADD COLUMN     "effect" "ActEffect",
ADD COLUMN     "fileId" UUID,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "File" ADD COLUMN     "answerId" UUID,
ADD COLUMN     "itemId" UUID;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "assignmentId" UUID,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "Appointment" ADD COLUMN     "groupId" UUID;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "assignmentId" UUID,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "assignmentId" UUID,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "meetingId" UUID;

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" "AssignmentSource" NOT NULL,
    "groupId" UUID,
    "issuerId" UUID NOT NULL,
    "meetingId" UUID,
    "decisionId" UUID,
    "resolutionId" UUID,
    "controllerId" UUID,
    "binding" BOOLEAN NOT NULL,
    "classId" UUID,
    "parentId" UUID,
    "termKind" "TermKind" NOT NULL,
    "termStart" DATE,
    "termEnd" DATE,
    "termRecurring" JSONB,
    "termRaw" TEXT NOT NULL,
    "dueOn" DATE,
    "state" "AssignmentState" NOT NULL DEFAULT 'ISSUED',
    "stateReason" TEXT,
    "issuedOn" DATE NOT NULL,
    "closedOn" DATE,
    "leadId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentExecutor" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "role" "ExecutorRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID NOT NULL,
    "dueOn" DATE,

    CONSTRAINT "AssignmentExecutor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentMeasure" (
    "assignmentId" UUID NOT NULL,
    "measureId" UUID NOT NULL,

    CONSTRAINT "AssignmentMeasure_pkey" PRIMARY KEY ("assignmentId","measureId")
);

-- CreateTable
CREATE TABLE "AssignmentReport" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'DRAFT',
    "text" TEXT NOT NULL,
    "outgoingNumber" TEXT,
    "outgoingDate" DATE,
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "remark" TEXT,
    "enteredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AssignmentReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ExtensionState" NOT NULL DEFAULT 'ASKED',
    "opinion" TEXT,
    "supported" BOOLEAN,
    "opinionById" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "remark" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resolution" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "issuerId" UUID NOT NULL,
    "fileId" UUID,
    "sourceHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "founderId" UUID NOT NULL,
    "purpose" TEXT,
    "tasks" TEXT[],
    "regulationId" UUID,
    "powersUntil" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "quorum" "Quorum" NOT NULL DEFAULT 'HALF',
    "majority" "Majority" NOT NULL DEFAULT 'OF_PRESENT',
    "voters" "SeatKind"[] DEFAULT ARRAY['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER', 'MEMBER_BY_AGREEMENT']::"SeatKind"[],
    "writers" "SeatKind"[] DEFAULT ARRAY['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER', 'MEMBER_BY_AGREEMENT']::"SeatKind"[],
    "castingVote" BOOLEAN NOT NULL DEFAULT true,
    "absenteePoll" BOOLEAN NOT NULL DEFAULT true,
    "silenceIsConsent" BOOLEAN NOT NULL DEFAULT false,
    "draftDays" INTEGER NOT NULL DEFAULT 3,
    "sendDays" INTEGER NOT NULL DEFAULT 3,
    "numbering" TEXT NOT NULL DEFAULT '{minutes}/{item}/{decision}',

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "SeatKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "personId" UUID,
    "title" TEXT,
    "actId" UUID NOT NULL,
    "endedById" UUID,
    "since" DATE,
    "until" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holding" (
    "id" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "manner" "HoldingManner" NOT NULL,
    "basisNumber" TEXT NOT NULL,
    "basisDate" DATE NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermRules" (
    "id" UUID NOT NULL,
    "groupId" UUID,
    "organisationId" UUID,
    "counted" "DayCount" NOT NULL DEFAULT 'CALENDAR',
    "defaultMonths" INTEGER NOT NULL DEFAULT 1,
    "dayOffRule" "DayOffRule" NOT NULL DEFAULT 'DAY_BEFORE',
    "coShare" INTEGER NOT NULL DEFAULT 50,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TermRules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'DRAFT',
    "seriesId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "duration" INTEGER NOT NULL DEFAULT 60,
    "place" TEXT,
    "link" TEXT,
    "currentItemId" UUID,
    "announcedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "number" TEXT,
    "registeredOn" DATE,
    "registeredAt" TIMESTAMPTZ(3),
    "elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "scanId" UUID,
    "text" JSONB,
    "textHash" TEXT,
    "cancelReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "ItemKind" NOT NULL DEFAULT 'QUESTION',
    "state" "ItemState" NOT NULL DEFAULT 'ACCEPTED',
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "speaker" TEXT,
    "speakerSeatId" UUID,
    "minutes" INTEGER,
    "draftDecision" TEXT,
    "proposedById" UUID,
    "declineReason" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "movedToId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemMeasure" (
    "itemId" UUID NOT NULL,
    "measureId" UUID NOT NULL,

    CONSTRAINT "ItemMeasure_pkey" PRIMARY KEY ("itemId","measureId")
);

-- CreateTable
CREATE TABLE "ItemRecord" (
    "itemId" UUID NOT NULL,
    "folded" BYTEA,
    "through" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ItemRecord_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "RecordUpdate" (
    "id" BIGSERIAL NOT NULL,
    "itemId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "meetingId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "answer" "ReplyAnswer" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("meetingId","seatId")
);

-- CreateTable
CREATE TABLE "Substitute" (
    "meetingId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "post" TEXT,
    "letterNumber" TEXT NOT NULL,
    "letterDate" DATE NOT NULL,

    CONSTRAINT "Substitute_pkey" PRIMARY KEY ("meetingId","seatId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "manner" "AttendanceManner" NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SteppedOut" (
    "itemId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SteppedOut_pkey" PRIMARY KEY ("itemId","seatId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "termKind" "TermKind",
    "termStart" DATE,
    "termEnd" DATE,
    "termRecurring" JSONB,
    "termRaw" TEXT,
    "controllerId" UUID,
    "measureId" UUID,
    "proposedState" "MeasureState",
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Addressee" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "role" "ExecutorRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "classId" UUID,

    CONSTRAINT "Addressee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Motion" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "decisionId" UUID,
    "text" TEXT NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" "MotionOutcome",
    "seats" INTEGER,
    "present" INTEGER,
    "sheetId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Motion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "motionId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "choice" "Choice" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("motionId","seatId")
);

-- CreateTable
CREATE TABLE "Dissent" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Dissent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalRound" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApprovalRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "roundId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "remark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("roundId","seatId")
);

-- CreateIndex
CREATE INDEX "Assignment_groupId_state_idx" ON "Assignment"("groupId", "state");

-- CreateIndex
CREATE INDEX "Assignment_issuerId_idx" ON "Assignment"("issuerId");

-- CreateIndex
CREATE INDEX "Assignment_leadId_state_idx" ON "Assignment"("leadId", "state");

-- CreateIndex
CREATE INDEX "Assignment_parentId_idx" ON "Assignment"("parentId");

-- CreateIndex
CREATE INDEX "Assignment_meetingId_idx" ON "Assignment"("meetingId");

-- CreateIndex
CREATE INDEX "Assignment_decisionId_idx" ON "Assignment"("decisionId");

-- CreateIndex
CREATE INDEX "Assignment_resolutionId_idx" ON "Assignment"("resolutionId");

-- CreateIndex
CREATE INDEX "Assignment_dueOn_idx" ON "Assignment"("dueOn");

-- CreateIndex
CREATE INDEX "AssignmentExecutor_organisationId_idx" ON "AssignmentExecutor"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentExecutor_assignmentId_organisationId_key" ON "AssignmentExecutor"("assignmentId", "organisationId");

-- CreateIndex
CREATE INDEX "AssignmentMeasure_measureId_idx" ON "AssignmentMeasure"("measureId");

-- CreateIndex
CREATE INDEX "AssignmentReport_assignmentId_idx" ON "AssignmentReport"("assignmentId");

-- CreateIndex
CREATE INDEX "AssignmentReport_organisationId_state_idx" ON "AssignmentReport"("organisationId", "state");

-- CreateIndex
CREATE INDEX "Extension_assignmentId_idx" ON "Extension"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Resolution_fileId_key" ON "Resolution"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_regulationId_key" ON "Group"("regulationId");

-- CreateIndex
CREATE INDEX "Seat_groupId_idx" ON "Seat"("groupId");

-- CreateIndex
CREATE INDEX "Seat_personId_idx" ON "Seat"("personId");

-- CreateIndex
CREATE INDEX "Seat_organisationId_idx" ON "Seat"("organisationId");

-- CreateIndex
CREATE INDEX "Holding_seatId_idx" ON "Holding"("seatId");

-- CreateIndex
CREATE INDEX "Holding_personId_idx" ON "Holding"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "TermRules_groupId_key" ON "TermRules"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "TermRules_organisationId_key" ON "TermRules"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_currentItemId_key" ON "Meeting"("currentItemId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_scanId_key" ON "Meeting"("scanId");

-- CreateIndex
CREATE INDEX "Meeting_groupId_startsAt_idx" ON "Meeting"("groupId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_seriesId_idx" ON "Meeting"("seriesId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_movedToId_key" ON "AgendaItem"("movedToId");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "ItemMeasure_measureId_idx" ON "ItemMeasure"("measureId");

-- CreateIndex
CREATE INDEX "RecordUpdate_itemId_id_idx" ON "RecordUpdate"("itemId", "id");

-- CreateIndex
CREATE INDEX "Substitute_personId_idx" ON "Substitute"("personId");

-- CreateIndex
CREATE INDEX "Attendance_meetingId_idx" ON "Attendance"("meetingId");

-- CreateIndex
CREATE INDEX "Attendance_seatId_idx" ON "Attendance"("seatId");

-- CreateIndex
CREATE INDEX "Decision_itemId_position_idx" ON "Decision"("itemId", "position");

-- CreateIndex
CREATE INDEX "Decision_meetingId_idx" ON "Decision"("meetingId");

-- CreateIndex
CREATE INDEX "Addressee_decisionId_position_idx" ON "Addressee"("decisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Motion_sheetId_key" ON "Motion"("sheetId");

-- CreateIndex
CREATE INDEX "Motion_itemId_idx" ON "Motion"("itemId");

-- CreateIndex
CREATE INDEX "Motion_meetingId_idx" ON "Motion"("meetingId");

-- CreateIndex
CREATE INDEX "Dissent_meetingId_idx" ON "Dissent"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Dissent_itemId_seatId_key" ON "Dissent"("itemId", "seatId");

-- CreateIndex
CREATE UNIQUE INDEX "ApprovalRound_meetingId_number_key" ON "ApprovalRound"("meetingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Act_fileId_key" ON "Act"("fileId");

-- CreateIndex
CREATE INDEX "Act_groupId_idx" ON "Act"("groupId");

-- CreateIndex
CREATE INDEX "File_itemId_idx" ON "File"("itemId");

-- CreateIndex
CREATE INDEX "File_answerId_idx" ON "File"("answerId");

-- CreateIndex
CREATE INDEX "Appointment_groupId_idx" ON "Appointment"("groupId");

-- CreateIndex
CREATE INDEX "Event_groupId_position_idx" ON "Event"("groupId", "position");

-- CreateIndex
CREATE INDEX "Revision_groupId_at_idx" ON "Revision"("groupId", "at");

-- CreateIndex
CREATE INDEX "Revision_meetingId_at_idx" ON "Revision"("meetingId", "at");

-- CreateIndex
CREATE INDEX "Revision_assignmentId_at_idx" ON "Revision"("assignmentId", "at");

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "Resolution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_controllerId_fkey" FOREIGN KEY ("controllerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "OrganisationClass"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentExecutor" ADD CONSTRAINT "AssignmentExecutor_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentExecutor" ADD CONSTRAINT "AssignmentExecutor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentMeasure" ADD CONSTRAINT "AssignmentMeasure_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentMeasure" ADD CONSTRAINT "AssignmentMeasure_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_preparedById_fkey" FOREIGN KEY ("preparedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_opinionById_fkey" FOREIGN KEY ("opinionById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "AssignmentReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_founderId_fkey" FOREIGN KEY ("founderId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_regulationId_fkey" FOREIGN KEY ("regulationId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Act"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermRules" ADD CONSTRAINT "TermRules_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermRules" ADD CONSTRAINT "TermRules_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_currentItemId_fkey" FOREIGN KEY ("currentItemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_speakerSeatId_fkey" FOREIGN KEY ("speakerSeatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_movedToId_fkey" FOREIGN KEY ("movedToId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemMeasure" ADD CONSTRAINT "ItemMeasure_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemMeasure" ADD CONSTRAINT "ItemMeasure_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemRecord" ADD CONSTRAINT "ItemRecord_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordUpdate" ADD CONSTRAINT "RecordUpdate_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ItemRecord"("itemId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitute" ADD CONSTRAINT "Substitute_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitute" ADD CONSTRAINT "Substitute_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitute" ADD CONSTRAINT "Substitute_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SteppedOut" ADD CONSTRAINT "SteppedOut_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SteppedOut" ADD CONSTRAINT "SteppedOut_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_controllerId_fkey" FOREIGN KEY ("controllerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_classId_fkey" FOREIGN KEY ("classId") REFERENCES "OrganisationClass"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "Motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalRound" ADD CONSTRAINT "ApprovalRound_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ApprovalRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;
