/** Version 0 of every ledger: before anybody entered anything for the day. */
export const NOTHING_YET = 0

/** How a version came to be. */
export const ledgerChanges = ['import', 'edit', 'undo', 'redo'] as const
export type LedgerChange = (typeof ledgerChanges)[number]

/**
 * The place of a version in the history of a pledge's ledger of one day. Nothing is ever taken out of a history: an undo
 * is a further version that says what an earlier one said.
 */
export interface LedgerPlace {
  readonly version: number
  /** The version that an undo brings back; null when there is nothing left to undo. */
  readonly undoTo: number | null
  /** The version that a redo brings back; null when nothing was undone. */
  readonly redoTo: number | null
}

/** The place before the first version. */
export const beginning: LedgerPlace = { version: NOTHING_YET, undoTo: null, redoTo: null }

/** A further version, and the one whose money it brings back: null when it brings its own. */
export interface NextPlace extends LedgerPlace {
  readonly restores: number | null
}

/** After an import or an edit: it can be undone, and what was undone before cannot come back. */
export function placeOfChange(now: LedgerPlace): NextPlace {
  return { version: now.version + 1, undoTo: now.version, redoTo: null, restores: null }
}

/** After an undo; null when there is nothing to undo. `placeOf` gives an earlier version's place. */
export function placeOfUndo(now: LedgerPlace, placeOf: (version: number) => LedgerPlace): NextPlace | null {
  if (now.undoTo === null) return null
  const { undoTo } = placeOf(now.undoTo)
  return { version: now.version + 1, undoTo, redoTo: now.version, restores: now.undoTo }
}

/** After a redo; null when nothing was undone. */
export function placeOfRedo(now: LedgerPlace, placeOf: (version: number) => LedgerPlace): NextPlace | null {
  if (now.redoTo === null) return null
  const { undoTo, redoTo } = placeOf(now.redoTo)
  return { version: now.version + 1, undoTo, redoTo, restores: now.redoTo }
}
