import type { Id } from '#platform/kernel/ids.ts'

export type StagedSheetId = Id<'StagedSheet'>

/** The rows of a workbook by what each of its sheets is; a sheet that was taken out is not there. */
export interface SheetRows {
  readonly tasks?: readonly (readonly string[])[]
  readonly figures?: readonly (readonly string[])[]
  readonly budget?: readonly (readonly string[])[]
}

/** How long a sheet waits for its yes. */
export const stagedDays = 7
