import { createReadStream } from 'node:fs'
import { refuse, type Result } from '../kernel/result.ts'
import { verifyLog, type LogFault, type LogSummary, type VerifyOptions } from './verify-log.ts'

/** Checks an exported log in a file; see `verifyLog`. */
export async function verifyLogFile(
  path: string,
  options: VerifyOptions = {},
): Promise<Result<LogSummary, LogFault>> {
  try {
    return await verifyLog(linesOf(createReadStream(path) as AsyncIterable<Uint8Array>), options)
  } catch (error) {
    // The strict decoder throws this for bytes that are no UTF-8.
    if (error instanceof TypeError) return refuse({ line: 0, problem: 'not-a-log-line' })
    throw error
  }
}

/** Cuts at \n only: readline would also cut at U+2028, which JSON text may hold. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield `${part}\n`
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
