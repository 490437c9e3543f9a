/** At which moment a measure is looked at; it lives in the address: a link shows another person the same. */
export interface Moment {
  /** The day at whose end it is looked at, as YYYY-MM-DD; left out for now. */
  asOf?: string;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** Reads an address; what is no day is left out. */
export function readMoment({ asOf }: Record<string, unknown>): Moment {
  return typeof asOf === 'string' && isDay(asOf) ? { asOf } : {};
}
