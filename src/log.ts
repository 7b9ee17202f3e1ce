/** One line to whoever started the process. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A fault that nobody expected, as one line of JSON on the error stream; its texts hold no form values. */
export function logFault(about: string, fault: unknown): void {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const line = {
    at: new Date().toISOString(),
    level: 'fault',
    about,
    message: error.message,
    stack: error.stack,
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
