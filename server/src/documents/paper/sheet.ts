/**
 * A4 and its margins, in millimetres: GOST R 7.0.97-2016, 3.3, asks for at least 20, 10, 20 and 20, and for 30 on the
 * left of what is kept for more than ten years, as minutes are. A paragraph begins 12.5 mm in.
 */
export const sheet = { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30, indent: 12.5 } as const;
