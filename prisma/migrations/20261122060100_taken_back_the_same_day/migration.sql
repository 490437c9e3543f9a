-- What began today and is ended at once never held: it is kept as a span that ends the day before it starts.
ALTER TABLE "Membership" DROP CONSTRAINT "Membership_days",
  ADD CONSTRAINT "Membership_days" CHECK ("until" IS NULL OR "until" >= "since" - 1);
ALTER TABLE "Appointment" DROP CONSTRAINT "Appointment_days",
  ADD CONSTRAINT "Appointment_days" CHECK ("until" IS NULL OR "until" >= "since" - 1);
ALTER TABLE "ClassMembership" DROP CONSTRAINT "ClassMembership_days",
  ADD CONSTRAINT "ClassMembership_days" CHECK ("until" IS NULL OR "until" >= "since" - 1);
