/** A cell's text on one line. */
export const cellText = (cell: string | undefined): string => (cell ?? '').replace(/\s+/gu, ' ').trim()

/** A cell's text without any space, for comparing words that are set with letter spacing (합 계). */
export const compact = (cell: string | undefined): string =>
  (cell ?? '').normalize('NFKC').replace(/\s+/gu, '')

/** What offices write into a cell that holds nothing: a dash of any kind, or no letter at all. */
export const isBlank = (cell: string | undefined): boolean => /^[-–—−―]?$/u.test(compact(cell))

/** Whether a cell is the name of a sum. */
export const isTotalWord = (cell: string | undefined): boolean =>
  /^(?:합계|총합계|총계|전체|계|소계)(?:\(.*\))?$/u.test(compact(cell))
