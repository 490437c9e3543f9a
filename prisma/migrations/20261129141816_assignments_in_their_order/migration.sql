-- CreateIndex
CREATE INDEX "Assignment_binding_dueOn_number_id_idx" ON "Assignment"("binding" DESC, "dueOn", "number", "id");
