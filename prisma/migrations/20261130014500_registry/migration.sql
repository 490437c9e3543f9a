-- CreateTable
CREATE TABLE "RegistryEntry" (
    "practiceId" UUID NOT NULL,
    "passportId" UUID NOT NULL,
    "place" SERIAL NOT NULL,
    "municipality" TEXT NOT NULL,
    "targetGroups" TEXT[],
    "evidence" "Evidence",
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "spelt" TEXT[],
    "name" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "RegistryEntry_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "RegistryWord" (
    "word" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,
    "near" TEXT[],

    CONSTRAINT "RegistryWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE UNIQUE INDEX "RegistryEntry_passportId_key" ON "RegistryEntry"("passportId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryEntry_place_key" ON "RegistryEntry"("place");

-- CreateIndex
CREATE INDEX "RegistryEntry_spelt_idx" ON "RegistryEntry" USING GIN ("spelt");

-- CreateIndex
CREATE INDEX "RegistryEntry_words_idx" ON "RegistryEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "RegistryWord_lexeme_idx" ON "RegistryWord"("lexeme");

-- CreateIndex
CREATE INDEX "RegistryWord_near_idx" ON "RegistryWord" USING GIN ("near");

-- AddForeignKey
ALTER TABLE "RegistryEntry" ADD CONSTRAINT "RegistryEntry_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryEntry" ADD CONSTRAINT "RegistryEntry_passportId_fkey" FOREIGN KEY ("passportId") REFERENCES "Passport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A search reads many entries and of each only what is short: the words of the whole text stand beside the row.
ALTER TABLE "RegistryEntry" ALTER COLUMN "words" SET STORAGE EXTERNAL, ALTER COLUMN "spelt" SET STORAGE EXTERNAL,
  ALTER COLUMN "name" SET STORAGE MAIN, ALTER COLUMN "targetGroups" SET STORAGE MAIN, SET (toast_tuple_target = 512);

-- Two words that have one of these in common are at most a wrong, missing, added or swapped letter apart, or two.
CREATE FUNCTION near(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT overlay(word PLACING '' FROM place FOR 1)) || word FROM generate_series(1, length(word)) place
$$;

-- What is further off is looked for by trigrams.
CREATE INDEX "RegistryWord_word_trigrams" ON "RegistryWord" USING gin ("word" gin_trgm_ops);
-- The stem of a word in another form begins alike: «гражда» and «граждан».
CREATE INDEX "RegistryWord_lexeme_beginning" ON "RegistryWord" ("lexeme" text_pattern_ops);
