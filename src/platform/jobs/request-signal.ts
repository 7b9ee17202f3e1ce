import { onChange } from '../access/change.ts'

let written = false

/** Said by whoever writes a request, before it is committed. */
export function requestWritten(): void {
  written = true
}

/** Nothing is said, as when the process started: for tests that follow each other in one. */
export function forgetRequests(): void {
  written = false
}

/** Calls back after a change of this process that may have asked for a job. Returns how to stop. */
export function onRequests(wake: () => void): () => void {
  return onChange(() => {
    if (!written) return
    written = false
    wake()
  })
}
