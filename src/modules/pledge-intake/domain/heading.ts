import { cellText, compact } from '#platform/kernel/sheet-cells.ts'
import { stageInCell } from './import-stage-words.ts'
import type { SourceTable } from './source-table.ts'

/** Lines over a table that say something of it, but name no field: units, days, counts, what one may do with it. */
const NO_HEADING =
  /단위\s*[:：]|기준\s*\)?$|기준일|다운로드|바로가기|인쇄|프린트|더보기|검색|목록|페이지|이전|다음|닫기|로그인|^총\s*\d|^전체\s*\d|^[^\p{L}\p{N}]*$|^https?:|^[※*]|^\d+\s*[/／]\s*\d+$|^[-–]\s*\d+\s*[-–]$/u
const LONGEST = 60

/** The heading over a table: the last line above it that may name a field, else its caption, else its sheet. Empty where none may. */
export function headingOf({ above, caption, place }: SourceTable): string {
  const lines = above
    .map((line) => cellText(line))
    .filter((line) => line.length <= LONGEST && !NO_HEADING.test(line))
  const last = lines.at(-1) ?? ''
  return without(
    last !== '' ? last : caption.length <= LONGEST && !NO_HEADING.test(caption) ? caption : place,
  )
}

/** Without the mark before it and the count behind it: □ 경제 분야 (12건). */
function without(heading: string): string {
  return cellText(heading)
    .replace(/^[□■○●◎◇◆▶▷❍◦ㅇ❖•·*✓\s-]+/u, '')
    .replace(/\s*[([:：]?\s*(?:총\s*)?\d{1,4}\s*(?:건|개|개\s*(?:사업|공약|과제))\s*[)\]]?$/u, '')
    .trim()
}

/** A stage that a heading names: 완료 공약 (36건) over a table of those that are completed. */
export function stageInHeading(heading: string): string | null {
  const word = compact(heading).replace(/(?:된|한)?(?:공약|사업|과제|현황|목록)+$/u, '')
  return word === '' ? null : (stageInCell(word)?.word ?? null)
}
