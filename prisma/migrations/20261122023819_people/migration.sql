-- AlterTable
ALTER TABLE "ClassMembership" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Login" ADD COLUMN     "username" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Login_username_key" ON "Login"("username");

-- Search forgives: case, «ё», accents, endings and misprints.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- `unaccent` alone is not immutable, since its dictionary could be replaced; ours is named, so that indexes may use it.
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, words))
$$;

CREATE INDEX "Organisation_shortName_search" ON "Organisation" USING gin (folded("shortName") gin_trgm_ops);
CREATE INDEX "Organisation_fullName_search" ON "Organisation" USING gin (folded("fullName") gin_trgm_ops);
CREATE INDEX "Spelling_text_search" ON "Spelling" USING gin (folded("text") gin_trgm_ops);
CREATE INDEX "Person_name_search" ON "Person" USING gin (folded("name") gin_trgm_ops);

-- Whoever ends a membership and whoever names it again must not meet: one open membership of an organisation in a class.
CREATE UNIQUE INDEX "ClassMembership_open" ON "ClassMembership" ("classId", "organisationId") WHERE "until" IS NULL;
CREATE UNIQUE INDEX "Membership_open" ON "Membership" ("personId", "organisationId") WHERE "until" IS NULL;
-- An address is one person's, however it is written.
CREATE UNIQUE INDEX "Person_email_folded" ON "Person" (lower("email"));
