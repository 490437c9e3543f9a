-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'ANSWERED';

-- DropIndex
DROP INDEX "Report_measureId_idx";

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "count" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "dueDay" DATE;

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_kind_roadmapId_dueDay_key" ON "Notice"("personId", "kind", "roadmapId", "dueDay");

-- CreateIndex
CREATE UNIQUE INDEX "Report_measureId_organisationId_dueDay_key" ON "Report"("measureId", "organisationId", "dueDay");

-- Search. ё reads as е, case and accents do not count; stems and trigrams together forgive endings and slips.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- `unaccent` is only stable, since its dictionary could be changed; ours is not, and an index needs it immutable.
CREATE FUNCTION public."plain"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

CREATE INDEX "Measure_stems" ON "Measure" USING gin (to_tsvector('russian', public."plain"("title" || ' ' || coalesce("expectedResult", ''))));
CREATE INDEX "Measure_trigrams" ON "Measure" USING gin (public."plain"("title") public.gin_trgm_ops);
CREATE INDEX "Organisation_trigrams" ON "Organisation" USING gin (public."plain"("shortName" || ' ' || "fullName") public.gin_trgm_ops);
