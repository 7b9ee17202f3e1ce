import { type BodyState, say } from './body-state.ts'
import { hasPairedBrackets } from './brackets.ts'
import type { LineBlock, Place } from './document-block.ts'
import { quoted } from './doubt.ts'
import { readMarker } from './marker.ts'
import { isOfficeLabel, isOfficeLine, officeFrom, type PlacedText } from './office.ts'

/** Reads a line of officers, whose table the conversion may have spread over lines. */
export function readOfficeLine(state: BodyState, block: LineBlock): boolean {
  if (isOfficeLabel(block.text)) {
    closeOffice(state)
    state.office = { cells: [block], place: block.place }
    state.last = 'office'
    return true
  }
  if (state.office === null) return false
  if (readMarker(block.text) === null && isOfficeLine(block.text)) {
    state.office.cells.push(block)
    return true
  }
  closeOffice(state)
  return false
}

/** Keeps the officers whose lines were being read. */
export function closeOffice(state: BodyState): void {
  if (state.office === null) return
  keepOffice(state, state.office.cells, state.office.place)
  state.office = null
}

/** Keeps officers; a bracket too many in a number is told without anybody's name. */
export function keepOffice(state: BodyState, cells: readonly PlacedText[], at: Place): void {
  for (const cell of cells) {
    const numbers = cell.text.slice(Math.max(cell.text.search(/[(（]/u), 0))
    if (!hasPairedBrackets(cell.text)) say(state, cell.place, 'brackets-unpaired', { text: quoted(numbers) })
  }
  const office = officeFrom(cells, at)
  if (office !== null) state.offices.push(office)
}
