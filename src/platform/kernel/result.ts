/** What a rule or a use case answers: a value, or a refusal that the caller must look at. */
export type Result<T, R> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

/** Wraps a value as success. */
export function ok(): Result<void, never>
export function ok<T>(value: T): Result<T, never>
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value }
}

/** Wraps an expected no. Refusals are string-literal codes named for the rule that was broken. */
export function refuse<const R>(refusal: R): Result<never, R> {
  return { ok: false, refusal }
}

/** Takes the value out of a result that cannot be a refusal here; a refusal is then a fault. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value
  throw new Error(`unexpected refusal: ${JSON.stringify(result.refusal)}`)
}

/** Closes a switch over a union: reaching it is a fault, and a missing case does not compile. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
