-- The end of a session takes the feed's lock. Taken in the middle of a change it would be held while that change waits
-- for rows that another one holds, and that one may wait for the feed: so it is taken when the transaction commits.
DROP TRIGGER session_ended ON "Session";
CREATE CONSTRAINT TRIGGER session_ended AFTER DELETE ON "Session" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION session_ended();
