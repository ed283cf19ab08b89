/** Whether this is a name of the IANA list, e.g. Asia/Shanghai. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The one way to ask: it throws for names that it does not know.
    return false;
  }
}
