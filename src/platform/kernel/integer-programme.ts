/** A choice among yes-or-no columns under limits on sums, all in whole numbers that a float holds exactly. */
export interface IntegerProgramme {
  /** What each column costs when chosen: the least sum is wanted. */
  readonly costs: readonly number[]
  readonly rows: readonly ProgrammeRow[]
}

/** A sum over some columns that must lie between two bounds. */
export interface ProgrammeRow {
  /** Which columns count, and how much each. */
  readonly columns: readonly number[]
  readonly factors: readonly number[]
  /** Null where there is no bound. */
  readonly least: number | null
  readonly most: number | null
}

/**
 * The columns that a solver would choose, in ascending order; or that there are none, or that it does not know. A solver may
 * work in floats: whoever asks checks the answer.
 */
export type ProgrammeAnswer =
  | { readonly status: 'chosen'; readonly columns: readonly number[] }
  | { readonly status: 'infeasible' | 'unknown' }

/** What solves programmes: handed in, so that rules need no solver to be read and tested. */
export type SolveProgramme = (programme: IntegerProgramme) => ProgrammeAnswer
