-- An act of which nothing at all is said is none: it can be taken away from now on, and is no longer written.
UPDATE "Roadmap" SET "actId" = NULL FROM "Act"
WHERE "Act"."id" = "Roadmap"."actId" AND "Act"."kind" = '' AND "Act"."number" IS NULL AND "Act"."date" IS NULL;
