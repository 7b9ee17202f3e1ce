import { onChange } from '../access/change.ts'

let written = false

/** Said by whoever writes a request, before it is committed. */
export function requestWritten(): void {
  written = true
}

/** Calls back after a change of this process that may have asked for a job. Returns how to stop. */
export function onRequests(wake: () => void): () => void {
  return onChange(() => {
    if (!written) return
    written = false
    wake()
  })
}
