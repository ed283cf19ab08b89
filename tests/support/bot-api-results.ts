export type Payload = Readonly<Record<string, unknown>>;
export type Result =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error_code: number; readonly description: string };

export function done(result: unknown): Result {
  return { ok: true, result };
}

export function refused(description: string): Result {
  return { ok: false, error_code: 400, description };
}
