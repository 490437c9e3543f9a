/** How firmly something is asked: by the rule for each organisation, or as whoever gives it says. */
export const forces = { rule: null, binding: true, recommended: false } as const;
export type Force = keyof typeof forces;

export const isForce = (value: string): value is Force => value in forces;

export const forceOf = (binding: boolean | null): Force =>
  binding === null ? 'rule' : binding ? 'binding' : 'recommended';
