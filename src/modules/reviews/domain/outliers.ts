/** One sheet that counts, by any key of entry and reviewer; the total in hundredths. */
export interface CountedSheet<Entry, Reviewer> {
  readonly entryId: Entry
  readonly reviewerId: Reviewer
  readonly total: number
}

/** How a reviewer's sheets lie beside those of the others on the same entries. */
export interface Leaning<Reviewer> {
  readonly reviewerId: Reviewer
  readonly sheets: number
  /** The mean of what they gave above or below the others' mean of the same entries, in hundredths. */
  readonly leaning: number
  /** That mean in standard deviations of all reviewers' means; 0 where all lean alike. */
  readonly z: number
  readonly isFlagged: boolean
}

/**
 * How severe or mild each reviewer was (평가자 편차). Reviewers need not have judged the same entries, so each sheet is
 * compared with the mean of its own entry. A flag asks for a look; it changes no points.
 */
export function leaningsOf<Entry, Reviewer>(
  sheets: readonly CountedSheet<Entry, Reviewer>[],
  threshold: number,
): readonly Leaning<Reviewer>[] {
  const means = new Map(
    [...Map.groupBy(sheets, ({ entryId }) => entryId)].map(([id, own]) => [
      id,
      mean(own.map(({ total }) => total)),
    ]),
  )
  const each = [...Map.groupBy(sheets, ({ reviewerId }) => reviewerId)].map(([reviewerId, own]) => ({
    ...{ reviewerId, sheets: own.length },
    exact: mean(own.map(({ total, entryId }) => total - (means.get(entryId) ?? total))),
  }))
  const middle = mean(each.map(({ exact }) => exact))
  const spread = Math.sqrt(
    each.reduce((all, { exact }) => all + (exact - middle) ** 2, 0) / Math.max(1, each.length - 1),
  )
  return each.map(({ reviewerId, sheets: count, exact }) => {
    const z = spread < 1e-9 ? 0 : (exact - middle) / spread
    const rounded = Math.round(z * 100) / 100
    return {
      ...{ reviewerId, sheets: count, leaning: Math.round(exact), z: rounded },
      isFlagged: Math.abs(rounded) >= threshold,
    }
  })
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((all, value) => all + value, 0) / values.length
