/** One indicator's values over all units, in the order of the units; null where a unit has none. */
export type Column = readonly (number | null)[]

/** The values that are there. */
export const known = (column: Column): readonly number[] => column.filter((value) => value !== null)

/** Applies a rule to each value that is there. */
export const mapKnown = (column: Column, rule: (value: number) => number | null): Column =>
  column.map((value) => (value === null ? null : rule(value)))

/** Least and greatest value; null where there is none. */
export function rangeOf(column: Column): { readonly least: number; readonly most: number } | null {
  const values = known(column)
  return values.length === 0
    ? null
    : {
        least: values.reduce((least, value) => Math.min(least, value), Infinity),
        most: values.reduce((most, value) => Math.max(most, value), -Infinity),
      }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Sum of the kth powers of the distances from the mean. */
function powers(values: readonly number[], power: number): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** power, 0)
}

/** Standard deviation of a sample (n − 1). */
export const deviation = (values: readonly number[]): number =>
  Math.sqrt(powers(values, 2) / (values.length - 1))

/**
 * Skewness and excess kurtosis as samples estimate them without bias under normality (type 2: Joanes and Gill, 1998);
 * null with fewer than four values, or where all are equal.
 */
export function shapeOf(column: Column): { readonly skew: number; readonly kurtosis: number } | null {
  const values = known(column)
  const n = values.length
  const variance = powers(values, 2) / n
  if (n < 4 || !(variance > 0)) return null
  const plainSkew = powers(values, 3) / n / variance ** 1.5
  const plainKurtosis = powers(values, 4) / n / variance ** 2 - 3
  return {
    skew: (plainSkew * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: ((n + 1) * plainKurtosis + 6) * ((n - 1) / ((n - 2) * (n - 3))),
  }
}
