/** Which page of a long list is looked at, as its address says it. */
export interface PageLook {
  /** Counted from 1; left out on the first. */
  page?: number;
}

export const readPage = ({ page }: Record<string, unknown>): PageLook =>
  typeof page === 'number' && Number.isInteger(page) && page > 1 ? { page } : {};

/** How a long list is looked at, besides what each list is narrowed by. */
export interface ListLook extends PageLook {
  /** What is searched for; left out where that is nothing. */
  q?: string;
}

export const readList = ({ q, page }: Record<string, unknown>): ListLook => ({
  ...(typeof q === 'string' && q !== '' && { q }),
  ...readPage({ page }),
});
