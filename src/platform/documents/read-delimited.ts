import iconv from 'iconv-lite'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** The text of a file: by its byte order mark, else UTF-8, else CP949. Null when it is none of them. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutMark(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutMark(new TextDecoder('utf-16be').decode(bytes))
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not the TextDecoder's euc-kr: it has lost syllables of the extended set (똠, 펲) in Node.
    const text = iconv.decode(Buffer.from(bytes), 'cp949')
    return text.includes('\ufffd') ? null : text
  }
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** Reads CSV or TSV; quoted cells may hold delimiters, line ends and doubled quotes. */
export async function parseDelimited(
  text: string,
  maxRows: number,
): Promise<Result<string[][], 'too-many-rows'>> {
  const { parseCsv } = await import('hucre/csv')
  const rows = parseCsv(text, { delimiter: delimiterOf(text), maxRows: maxRows + 2 })
  if (rows.length > maxRows + 1) return refuse('too-many-rows')
  return ok(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))))
}

/** The sign that parts most cells of the first line, outside quotes; a comma when none does. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const line = text.slice(0, Math.min(end < 0 ? text.length : end, 10_000)).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: line.split(sign).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).sign
}
