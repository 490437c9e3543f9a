-- The coming and going of a spelling is the history of the organisation or the class that is written so.
UPDATE "Revision" SET
  "room" = CASE WHEN ("before" || "after") ? 'classId' THEN 'organisationClass' ELSE 'organisation' END,
  "rowId" = coalesce(("before" || "after") ->> 'classId', ("before" || "after") ->> 'organisationId')::uuid,
  "before" = jsonb_build_object('spellings', CASE WHEN "before" ? 'text' THEN jsonb_build_array("before" -> 'text') ELSE '[]' END),
  "after" = jsonb_build_object('spellings', CASE WHEN "after" ? 'text' THEN jsonb_build_array("after" -> 'text') ELSE '[]' END)
WHERE "room" = 'spelling';
