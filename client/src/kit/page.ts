/** Which page of a long list is looked at, as its address says it. */
export interface PageLook {
  /** Counted from 1; left out on the first. */
  page?: number;
}

export const readPage = ({ page }: Record<string, unknown>): PageLook =>
  typeof page === 'number' && Number.isInteger(page) && page > 1 ? { page } : {};
