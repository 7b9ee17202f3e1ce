import { cleanText } from './clean-text.ts'
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts'

type JsonCell = string | number | boolean | null

/** A table as a JSON array of objects, keyed by the columns' titles, as a stream of lines. */
export function writeJson(sheet: Sheet): ReadableStream<Uint8Array> {
  return byteStream(jsonLines(sheet))
}

function* jsonLines(sheet: Sheet): Generator<string> {
  const names = distinctNames(sheet.columns)
  yield '['
  for (const [index, row] of sheet.rows.entries()) {
    const entries = names.map(
      (name, column) => [name, jsonCell(row[column] ?? null, sheet.columns[column])] as const,
    )
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(Object.fromEntries(entries))}`
  }
  yield '\n]\n'
}

/** Two columns of one title would be one key: the later ones are numbered. */
function distinctNames(columns: readonly SheetColumn[]): string[] {
  const seen = new Map<string, number>()
  return columns.map(({ title }) => {
    const name = cleanText(title)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function jsonCell(value: SheetCell, column: SheetColumn | undefined): JsonCell {
  if (value instanceof Date)
    return column?.type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()
  // JSON's readers count in doubles: a larger number keeps its digits as text.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  return typeof value === 'string' ? cleanText(value) : value
}

const CHUNK = 64 * 1024

/** Texts as bytes, in pieces large enough for the wire. */
export function byteStream(texts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      let piece = ''
      while (piece.length < CHUNK) {
        const next = texts.next()
        if (next.done === true) {
          if (piece !== '') controller.enqueue(encoder.encode(piece))
          controller.close()
          return
        }
        piece += next.value
      }
      controller.enqueue(encoder.encode(piece))
    },
  })
}
