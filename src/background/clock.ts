/** The person's wall clock as ISO without a zone: `2026-11-24T09:30:00`. */
export function localNow(at: Date = new Date()): string {
  const minutes = at.getTime() - at.getTimezoneOffset() * 60_000;
  return new Date(minutes).toISOString().slice(0, 19);
}

/** A wall-clock ISO date-time as a moment. */
export const momentOf = (iso: string): number => new Date(iso).getTime();
