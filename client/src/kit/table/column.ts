import type { ReactNode } from 'react';

/** A column: what it shows, and the text by which it is sorted and copied. */
export interface Column<Row> {
  id: string;
  header: string;
  text: (row: Row) => string;
  /** What stands in the cell; the text where it is left out. */
  cell?: (row: Row) => ReactNode;
  /** What it is sorted by, where that is not its text: a day as YYYY-MM-DD, a position. */
  sortBy?: (row: Row) => string;
  /** Its width in rem; with `grow` the least. */
  width: number;
  /** Its share of the room that the widths leave. */
  grow?: number;
  /** Stays in view when the table is moved sideways. Pinned columns come first. */
  pinned?: boolean;
  /** Always shown: a row cannot be told without it. */
  always?: boolean;
  /** Hidden until chosen. */
  extra?: boolean;
  /** On a narrow screen a row becomes a block: `label` puts the header before the value. */
  narrow?: 'plain' | 'label' | 'hidden';
}

/** Rows that stand under one heading, with what sums them up. */
export interface Group<Row> {
  id: string;
  /** Number or sign, in the first column. */
  mark?: ReactNode;
  /** Null for rows that stand under no heading. */
  title: ReactNode;
  /** What sums the part up, in the last column. */
  sum?: ReactNode;
  rows: readonly Row[];
}
