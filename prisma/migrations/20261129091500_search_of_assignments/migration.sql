-- Words of an assignment and its number, found by any part of them.
CREATE INDEX "Assignment_text_trigrams" ON "Assignment" USING gin ("text" gin_trgm_ops, "number" gin_trgm_ops);
