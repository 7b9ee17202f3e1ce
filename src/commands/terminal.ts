/** A command that could not do what it was asked; the message says what to do. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'
  readonly exitCode: number
  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** What a command tells: lines for people, or with --json one object for programs. */
export interface Teller {
  line(text: string): void
  result(facts: Readonly<Record<string, unknown>>, text: string): void
  /** A bar on a terminal, nothing elsewhere. */
  progress(what: string): (done: number, of?: number) => void
}

const BAR = 30

/** The command line's voice. Progress goes to the error stream, so that output can be piped. */
export function teller(asJson: boolean): Teller {
  return {
    line: (text) => {
      if (!asJson) process.stdout.write(`${text}\n`)
    },
    result: (facts, text) => {
      process.stdout.write(asJson ? `${JSON.stringify(facts)}\n` : `${text}\n`)
    },
    progress: (what) => (process.stderr.isTTY ? bar(what) : () => undefined),
  }
}

function bar(what: string): (done: number, of?: number) => void {
  let shown = 0
  return (done, of) => {
    const finished = of !== undefined && done >= of
    if (!finished && Date.now() - shown < 100) return
    shown = Date.now()
    const filled = of === undefined || of === 0 ? 0 : Math.floor((done / of) * BAR)
    const drawn =
      of === undefined ? String(done) : `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done}/${of}`
    process.stderr.write(`\r${what} ${drawn}${finished ? '\n' : ''}`)
  }
}
