/** In what acts and regulations come: as they were written, or scanned. */
export const paperKinds = ['.pdf', '.docx', '.doc', '.jpg', '.jpeg', '.png'] as const;

/** Largest file, in megabytes. */
export const paperLimit = 20;
