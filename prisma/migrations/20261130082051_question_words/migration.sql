-- CreateTable
CREATE TABLE "QuestionEntry" (
    "place" SERIAL NOT NULL,
    "consultationId" UUID NOT NULL,
    "spelt" TEXT[],
    "name" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "QuestionEntry_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "QuestionWord" (
    "word" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,
    "near" TEXT[],

    CONSTRAINT "QuestionWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE UNIQUE INDEX "QuestionEntry_consultationId_key" ON "QuestionEntry"("consultationId");

-- CreateIndex
CREATE INDEX "QuestionEntry_spelt_idx" ON "QuestionEntry" USING GIN ("spelt");

-- CreateIndex
CREATE INDEX "QuestionEntry_words_idx" ON "QuestionEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "QuestionWord_lexeme_idx" ON "QuestionWord"("lexeme");

-- CreateIndex
CREATE INDEX "QuestionWord_near_idx" ON "QuestionWord" USING GIN ("near");

-- AddForeignKey
ALTER TABLE "QuestionEntry" ADD CONSTRAINT "QuestionEntry_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same indexes as the registry's words have: what is further off, and the beginnings of stems.
CREATE INDEX "QuestionWord_word_trigrams" ON "QuestionWord" USING gin ("word" gin_trgm_ops);
CREATE INDEX "QuestionWord_lexeme_beginning" ON "QuestionWord" ("lexeme" text_pattern_ops);

-- What is published already is found from now on as well.
WITH written AS (
  SELECT "id", "publishedAt", translate(lower("publicSubject"), 'ё', 'е') AS "name",
    translate(lower(concat_ws(' ', "publicSubject", "publicQuestion", (
      SELECT string_agg(run->>'text', ' ')
      FROM jsonb_array_elements("publicAnswer") paragraph, jsonb_array_elements(paragraph->'runs') run
    ))), 'ё', 'е') AS "text"
  FROM "Consultation" WHERE "publishedAt" IS NOT NULL
)
INSERT INTO "QuestionEntry" ("consultationId", "spelt", "name", "words")
SELECT "id", ARRAY(SELECT DISTINCT word[1] FROM regexp_matches("text", '[[:alnum:]]+', 'g') word),
  strip(to_tsvector('russian', "name")), strip(to_tsvector('russian', "text"))
FROM written ORDER BY "publishedAt", "id";

INSERT INTO "QuestionWord" ("word", "lexeme", "near")
SELECT DISTINCT ON (word) word, lexeme, near(word) || near(lexeme)
FROM "QuestionEntry", unnest("spelt") word, unnest(tsvector_to_array(to_tsvector('russian', word))) lexeme;
