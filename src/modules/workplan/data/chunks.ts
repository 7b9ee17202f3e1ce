/** PostgreSQL takes 65,535 values in one statement. */
const CHUNK = 1_000

/** A long list in parts that fit into a statement each. */
export function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += CHUNK) yield all.slice(start, start + CHUNK)
}
