import { compact } from '#platform/kernel/sheet-cells.ts'

/** Whether a spreadsheet has made a day of a number such as 1-2: `01월 02일`, `2-Jan`, `2021-01-02`. */
export const becameDate = (text: string): boolean =>
  /^(?:\d{1,2}월\d{1,2}일|\d{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-\d{2}|\d{4}([-./])\d{1,2}\1\d{1,2}\.?)$/u.test(
    compact(text),
  )
