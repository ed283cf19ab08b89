/** 2025-06-01, as it is there at that moment (milliseconds since 1970). `timeZone` is an IANA name. */
export function dayText(moment: number, timeZone: string): string {
  // Swedish writes days and hours as ISO 8601 does.
  return new Date(moment).toLocaleDateString('sv-SE', { timeZone });
}

/** 2025-06-01 14:05 */
export function momentText(moment: number, timeZone: string): string {
  return new Date(moment).toLocaleString('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
