-- CreateEnum
CREATE TYPE "ConsultationState" AS ENUM ('ASKED', 'ANSWERED', 'CLOSED');

-- CreateEnum
CREATE TYPE "ConsultationSide" AS ENUM ('QUESTION', 'ANSWER');

-- CreateEnum
CREATE TYPE "PresenceManner" AS ENUM ('CODE', 'LIST', 'IMPORTED');

-- CreateEnum
CREATE TYPE "InternshipMark" AS ENUM ('PASSED', 'NOT_PASSED');

-- CreateEnum
CREATE TYPE "CertificateKind" AS ENUM ('PARTICIPATION', 'LICENSED');

-- CreateEnum
CREATE TYPE "CountBound" AS ENUM ('EXACT', 'MORE_THAN', 'ABOUT');

-- CreateEnum
CREATE TYPE "MaterialKind" AS ENUM ('MODEL', 'FORM', 'ALGORITHM', 'RECOMMENDATION');

-- CreateEnum
CREATE TYPE "TrainingKind" AS ENUM ('SEMINAR', 'INTERNSHIP', 'ROUND_TABLE', 'CONFERENCE', 'WEBINAR', 'ATTENDED');

-- CreateEnum
CREATE TYPE "TrainingState" AS ENUM ('DRAFT', 'PLANNED', 'ANNOUNCED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('EVERYBODY', 'ORGANISATIONS');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('PLACED', 'WAITING', 'OFFERED', 'WITHDRAWN', 'LAPSED');

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "consultationId" UUID,
ADD COLUMN     "trainingId" UUID;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "collectionId" UUID,
ADD COLUMN     "consultationId" UUID,
ADD COLUMN     "materialId" UUID,
ADD COLUMN     "trainingId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "collectionId" UUID,
ADD COLUMN     "consultationId" UUID,
ADD COLUMN     "materialId" UUID,
ADD COLUMN     "trainingId" UUID;

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "state" "ConsultationState" NOT NULL DEFAULT 'ASKED',
    "subject" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "measureId" UUID,
    "practiceId" UUID,
    "materialId" UUID,
    "answererId" UUID,
    "dueOn" DATE NOT NULL,
    "answer" JSONB NOT NULL DEFAULT '[]',
    "answeredAt" TIMESTAMPTZ(3),
    "publicSubject" TEXT,
    "publicQuestion" TEXT,
    "publicAnswer" JSONB,
    "publishedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationFile" (
    "consultationId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "side" "ConsultationSide" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ConsultationFile_pkey" PRIMARY KEY ("consultationId","fileId")
);

-- CreateTable
CREATE TABLE "Specialist" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "organisationId" UUID,
    "organisationAs" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "personId" UUID,
    "countsAsId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Specialist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpecialistMerge" (
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "goneId" UUID NOT NULL,
    "isSame" BOOLEAN NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SpecialistMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" UUID NOT NULL,
    "trainingId" UUID NOT NULL,
    "specialistId" UUID NOT NULL,
    "manner" "PresenceManner" NOT NULL,
    "organisationId" UUID,
    "organisationAs" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "post" TEXT NOT NULL DEFAULT '',
    "mark" "InternshipMark",
    "markReason" TEXT NOT NULL DEFAULT '',
    "enteredById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "kind" "CertificateKind" NOT NULL,
    "participationId" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "hours" INTEGER,
    "heldOn" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "foreignNumber" TEXT,
    "revokedAt" TIMESTAMPTZ(3),
    "revokeReason" TEXT,
    "replacedById" UUID,
    "issuedById" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "yearly" BOOLEAN NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,
    "programmeId" UUID,
    "organisationId" UUID,
    "source" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatedCount" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "bound" "CountBound" NOT NULL,
    "trainings" INTEGER,
    "source" TEXT NOT NULL,
    "enteredById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StatedCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" UUID NOT NULL,
    "kind" "MaterialKind" NOT NULL,
    "organisationId" UUID NOT NULL,
    "publishedId" UUID,
    "archivedAt" TIMESTAMPTZ(3),
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaterialVersion" (
    "id" UUID NOT NULL,
    "materialId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "targetGroups" TEXT[],
    "text" JSONB NOT NULL DEFAULT '[]',
    "changes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MaterialVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaterialFile" (
    "versionId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MaterialFile_pkey" PRIMARY KEY ("versionId","fileId")
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionEdition" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "foreword" JSONB NOT NULL DEFAULT '[]',
    "actIssuer" TEXT NOT NULL DEFAULT '',
    "actNumber" TEXT NOT NULL DEFAULT '',
    "actDate" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "settingSince" TIMESTAMPTZ(3),
    "docxId" UUID,
    "pdfId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CollectionEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionSection" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "CollectionSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionEntry" (
    "id" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "passportId" UUID,
    "materialId" UUID,

    CONSTRAINT "CollectionEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" JSONB NOT NULL DEFAULT '[]',
    "hours" INTEGER,
    "organisationId" UUID NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Training" (
    "id" UUID NOT NULL,
    "kind" "TrainingKind" NOT NULL,
    "state" "TrainingState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "about" JSONB NOT NULL DEFAULT '[]',
    "organisationId" UUID NOT NULL,
    "programmeId" UUID,
    "planYear" INTEGER NOT NULL,
    "plannedOn" DATE,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "place" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "audience" "Audience" NOT NULL DEFAULT 'EVERYBODY',
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "confirmHours" INTEGER NOT NULL DEFAULT 24,
    "supervisorId" UUID,
    "resolutionId" UUID,
    "heads" INTEGER,
    "cancelReason" TEXT,
    "announcedAt" TIMESTAMPTZ(3),
    "heldAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingHost" (
    "trainingId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "TrainingHost_pkey" PRIMARY KEY ("trainingId","organisationId")
);

-- CreateTable
CREATE TABLE "TrainingInvited" (
    "trainingId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "TrainingInvited_pkey" PRIMARY KEY ("trainingId","organisationId")
);

-- CreateTable
CREATE TABLE "TrainingItem" (
    "id" UUID NOT NULL,
    "trainingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "speakers" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TrainingItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingFile" (
    "trainingId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "TrainingFile_pkey" PRIMARY KEY ("trainingId","fileId")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "trainingId" UUID NOT NULL,
    "specialistId" UUID NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "number" INTEGER NOT NULL,
    "confirmBy" TIMESTAMPTZ(3),
    "enteredById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipTask" (
    "id" UUID NOT NULL,
    "trainingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "InternshipTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskDone" (
    "taskId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskDone_pkey" PRIMARY KEY ("taskId","participationId")
);

-- CreateTable
CREATE TABLE "Questionnaire" (
    "trainingId" UUID NOT NULL,
    "questions" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Questionnaire_pkey" PRIMARY KEY ("trainingId")
);

-- CreateTable
CREATE TABLE "Filled" (
    "trainingId" UUID NOT NULL,
    "specialistId" UUID NOT NULL,

    CONSTRAINT "Filled_pkey" PRIMARY KEY ("trainingId","specialistId")
);

-- CreateTable
CREATE TABLE "AnswerSheet" (
    "id" UUID NOT NULL,
    "trainingId" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "AnswerSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Consultation_askedById_idx" ON "Consultation"("askedById");

-- CreateIndex
CREATE INDEX "Consultation_state_dueOn_idx" ON "Consultation"("state", "dueOn");

-- CreateIndex
CREATE INDEX "Consultation_publishedAt_idx" ON "Consultation"("publishedAt");

-- CreateIndex
CREATE INDEX "ConsultationFile_fileId_idx" ON "ConsultationFile"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Specialist_personId_key" ON "Specialist"("personId");

-- CreateIndex
CREATE INDEX "Specialist_organisationId_idx" ON "Specialist"("organisationId");

-- CreateIndex
CREATE INDEX "Specialist_countsAsId_idx" ON "Specialist"("countsAsId");

-- CreateIndex
CREATE INDEX "SpecialistMerge_keptId_idx" ON "SpecialistMerge"("keptId");

-- CreateIndex
CREATE INDEX "SpecialistMerge_goneId_idx" ON "SpecialistMerge"("goneId");

-- CreateIndex
CREATE INDEX "Participation_specialistId_idx" ON "Participation"("specialistId");

-- CreateIndex
CREATE INDEX "Participation_organisationId_idx" ON "Participation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_trainingId_specialistId_key" ON "Participation"("trainingId", "specialistId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_replacedById_key" ON "Certificate"("replacedById");

-- CreateIndex
CREATE INDEX "Certificate_participationId_idx" ON "Certificate"("participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_series_number_key" ON "Certificate"("series", "number");

-- CreateIndex
CREATE UNIQUE INDEX "StatedCount_organisationId_firstYear_lastYear_key" ON "StatedCount"("organisationId", "firstYear", "lastYear");

-- CreateIndex
CREATE UNIQUE INDEX "Material_publishedId_key" ON "Material"("publishedId");

-- CreateIndex
CREATE INDEX "Material_organisationId_idx" ON "Material"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialVersion_materialId_number_key" ON "MaterialVersion"("materialId", "number");

-- CreateIndex
CREATE INDEX "MaterialFile_fileId_idx" ON "MaterialFile"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionEdition_docxId_key" ON "CollectionEdition"("docxId");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionEdition_pdfId_key" ON "CollectionEdition"("pdfId");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionEdition_collectionId_number_key" ON "CollectionEdition"("collectionId", "number");

-- CreateIndex
CREATE INDEX "CollectionSection_editionId_position_idx" ON "CollectionSection"("editionId", "position");

-- CreateIndex
CREATE INDEX "CollectionEntry_sectionId_position_idx" ON "CollectionEntry"("sectionId", "position");

-- CreateIndex
CREATE INDEX "CollectionEntry_passportId_idx" ON "CollectionEntry"("passportId");

-- CreateIndex
CREATE INDEX "CollectionEntry_materialId_idx" ON "CollectionEntry"("materialId");

-- CreateIndex
CREATE INDEX "Programme_organisationId_idx" ON "Programme"("organisationId");

-- CreateIndex
CREATE INDEX "Training_organisationId_idx" ON "Training"("organisationId");

-- CreateIndex
CREATE INDEX "Training_planYear_idx" ON "Training"("planYear");

-- CreateIndex
CREATE INDEX "Training_state_startsAt_idx" ON "Training"("state", "startsAt");

-- CreateIndex
CREATE INDEX "TrainingHost_organisationId_idx" ON "TrainingHost"("organisationId");

-- CreateIndex
CREATE INDEX "TrainingInvited_organisationId_idx" ON "TrainingInvited"("organisationId");

-- CreateIndex
CREATE INDEX "TrainingItem_trainingId_position_idx" ON "TrainingItem"("trainingId", "position");

-- CreateIndex
CREATE INDEX "TrainingFile_fileId_idx" ON "TrainingFile"("fileId");

-- CreateIndex
CREATE INDEX "Registration_specialistId_idx" ON "Registration"("specialistId");

-- CreateIndex
CREATE INDEX "Registration_confirmBy_idx" ON "Registration"("confirmBy");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_trainingId_specialistId_key" ON "Registration"("trainingId", "specialistId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_trainingId_number_key" ON "Registration"("trainingId", "number");

-- CreateIndex
CREATE INDEX "InternshipTask_trainingId_position_idx" ON "InternshipTask"("trainingId", "position");

-- CreateIndex
CREATE INDEX "TaskDone_participationId_idx" ON "TaskDone"("participationId");

-- CreateIndex
CREATE INDEX "Filled_specialistId_idx" ON "Filled"("specialistId");

-- CreateIndex
CREATE INDEX "AnswerSheet_trainingId_idx" ON "AnswerSheet"("trainingId");

-- CreateIndex
CREATE INDEX "Revision_trainingId_at_idx" ON "Revision"("trainingId", "at");

-- CreateIndex
CREATE INDEX "Revision_materialId_at_idx" ON "Revision"("materialId", "at");

-- CreateIndex
CREATE INDEX "Revision_collectionId_at_idx" ON "Revision"("collectionId", "at");

-- CreateIndex
CREATE INDEX "Revision_consultationId_at_idx" ON "Revision"("consultationId", "at");

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_answererId_fkey" FOREIGN KEY ("answererId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Specialist" ADD CONSTRAINT "Specialist_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Specialist" ADD CONSTRAINT "Specialist_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Specialist" ADD CONSTRAINT "Specialist_countsAsId_fkey" FOREIGN KEY ("countsAsId") REFERENCES "Specialist"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpecialistMerge" ADD CONSTRAINT "SpecialistMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Specialist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpecialistMerge" ADD CONSTRAINT "SpecialistMerge_goneId_fkey" FOREIGN KEY ("goneId") REFERENCES "Specialist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpecialistMerge" ADD CONSTRAINT "SpecialistMerge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_specialistId_fkey" FOREIGN KEY ("specialistId") REFERENCES "Specialist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Certificate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedCount" ADD CONSTRAINT "StatedCount_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedCount" ADD CONSTRAINT "StatedCount_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_publishedId_fkey" FOREIGN KEY ("publishedId") REFERENCES "MaterialVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialFile" ADD CONSTRAINT "MaterialFile_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MaterialVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialFile" ADD CONSTRAINT "MaterialFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionEdition" ADD CONSTRAINT "CollectionEdition_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionEdition" ADD CONSTRAINT "CollectionEdition_docxId_fkey" FOREIGN KEY ("docxId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionEdition" ADD CONSTRAINT "CollectionEdition_pdfId_fkey" FOREIGN KEY ("pdfId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionSection" ADD CONSTRAINT "CollectionSection_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CollectionEdition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionEntry" ADD CONSTRAINT "CollectionEntry_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "CollectionSection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionEntry" ADD CONSTRAINT "CollectionEntry_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionEntry" ADD CONSTRAINT "CollectionEntry_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "MaterialVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_supervisorId_fkey" FOREIGN KEY ("supervisorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "Resolution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingHost" ADD CONSTRAINT "TrainingHost_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingHost" ADD CONSTRAINT "TrainingHost_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingInvited" ADD CONSTRAINT "TrainingInvited_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingInvited" ADD CONSTRAINT "TrainingInvited_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingItem" ADD CONSTRAINT "TrainingItem_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingFile" ADD CONSTRAINT "TrainingFile_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingFile" ADD CONSTRAINT "TrainingFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_specialistId_fkey" FOREIGN KEY ("specialistId") REFERENCES "Specialist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipTask" ADD CONSTRAINT "InternshipTask_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDone" ADD CONSTRAINT "TaskDone_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "InternshipTask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDone" ADD CONSTRAINT "TaskDone_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Questionnaire" ADD CONSTRAINT "Questionnaire_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filled" ADD CONSTRAINT "Filled_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Questionnaire"("trainingId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filled" ADD CONSTRAINT "Filled_specialistId_fkey" FOREIGN KEY ("specialistId") REFERENCES "Specialist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Questionnaire"("trainingId") ON DELETE CASCADE ON UPDATE CASCADE;
