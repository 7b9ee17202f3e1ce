import { refuse, ok, type Result } from '../kernel/result.ts'
import { addLeaf, compactRoot, emptyTree, type CompactTree } from './compact-tree.ts'
import { entryLeaf } from './entry.ts'
import { isSignedBy, parseHeadNote, type SignedHead } from './head-note.ts'
import { parseLogLine, type LogLine } from './log-line.ts'
import { parseVerifier, type Verifier } from './signing-key.ts'

/** What an unspoilt log was found to hold. */
export interface LogSummary {
  readonly origin: string
  readonly size: number
  readonly heads: number
  /** Whether the entries' contents were there and were checked too. */
  readonly entries: boolean
  readonly lastHead: SignedHead | null
  /** False when only keys that the file itself brought were used: compare them with the published one. */
  readonly keyWasKnown: boolean
}

export type LogProblem =
  | 'not-a-log-line'
  | 'line-out-of-order'
  | 'bad-key'
  | 'unknown-key'
  | 'leaf-out-of-order'
  | 'entry-missing'
  | 'entry-changed'
  | 'head-not-signed'
  | 'head-does-not-fit'
  | 'known-head-does-not-fit'
  | 'log-cut-short'

export interface LogFault {
  /** Counted from 1. */
  readonly line: number
  readonly problem: LogProblem
}

export interface VerifyOptions {
  /** The public keys as published elsewhere (verifier lines); then no other key counts. */
  readonly verifiers?: readonly string[]
  /** Heads that someone kept earlier, as notes: the log must still pass through each of them. */
  readonly knownHeads?: readonly string[]
}

interface State {
  readonly origin: string
  readonly entries: boolean
  readonly verifiers: readonly Verifier[]
  readonly known: readonly SignedHead[]
  readonly tree: CompactTree
  readonly heads: number
  readonly lastHead: SignedHead | null
  readonly ended: boolean
}

/**
 * Checks a whole exported log without any server: each entry gives its leaf, the leaves give the root of every
 * head, every head is signed, and nothing stands outside a head. Since one growing tree passes through all
 * heads, each is also consistent with the one before. Lines come with their line ends and are read one by one,
 * in memory of O(log n).
 */
export async function verifyLog(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyOptions = {},
): Promise<Result<LogSummary, LogFault>> {
  let state: State | null = null
  let number = 0
  for await (const text of lines) {
    number += 1
    const line = text.endsWith('\n') ? parseLogLine(text.slice(0, -1)) : null
    if (line === null) return refuse({ line: number, problem: 'not-a-log-line' })
    const next: State | LogProblem = state === null ? begin(line, options) : proceed(state, line)
    if (typeof next === 'string') return refuse({ line: number, problem: next })
    state = next
  }
  if (state === null || !state.ended) return refuse({ line: number + 1, problem: 'log-cut-short' })
  const { origin, heads, entries, lastHead, tree, known } = state
  if (known.some(({ size }) => size > tree.size)) {
    return refuse({ line: number, problem: 'known-head-does-not-fit' })
  }
  const keyWasKnown = options.verifiers !== undefined
  return ok({ origin, size: tree.size, heads, entries, lastHead, keyWasKnown })
}

function begin(line: LogLine, options: VerifyOptions): State | LogProblem {
  if (line.kind !== 'log') return 'line-out-of-order'
  const own = line.verifiers.map(parseVerifier)
  const given = options.verifiers?.map(parseVerifier) ?? own
  const verifiers = given.filter((verifier) => verifier !== null)
  if (own.includes(null) || verifiers.length !== given.length) return 'bad-key'
  const published = options.verifiers ?? line.verifiers
  if (!line.verifiers.every((verifier) => published.includes(verifier))) return 'unknown-key'
  const known = (options.knownHeads ?? []).map(parseHeadNote)
  const sound = known.filter((head) => head !== null)
  if (sound.length !== known.length) return 'known-head-does-not-fit'
  const start = { origin: line.origin, entries: line.entries, verifiers, known: sound }
  return { ...start, tree: emptyTree, heads: 0, lastHead: null, ended: false }
}

function proceed(state: State, line: LogLine): State | LogProblem {
  if (state.ended || line.kind === 'log') return 'line-out-of-order'
  if (line.kind === 'leaf') return takeLeaf(state, line)
  if (line.kind === 'head') return takeHead(state, line.note)
  const covered = state.lastHead?.size ?? 0
  if (line.size !== state.tree.size || line.heads !== state.heads || covered !== line.size)
    return 'log-cut-short'
  return state.origin === (state.lastHead?.origin ?? '') ? { ...state, ended: true } : 'head-does-not-fit'
}

function takeLeaf(state: State, line: Extract<LogLine, { kind: 'leaf' }>): State | LogProblem {
  if (line.index !== state.tree.size) return 'leaf-out-of-order'
  if ((line.entry !== undefined) !== state.entries) return 'entry-missing'
  if (line.entry !== undefined && entryLeaf(line.entry) !== line.hash) return 'entry-changed'
  const { tree } = addLeaf(state.tree, line.hash)
  const known = state.known.filter(({ size }) => size === tree.size)
  if (known.some(({ root }) => root !== compactRoot(tree))) return 'known-head-does-not-fit'
  return { ...state, tree }
}

function takeHead(state: State, note: string): State | LogProblem {
  const head = parseHeadNote(note)
  if (head === null || !state.verifiers.some((verifier) => isSignedBy(head, verifier)))
    return 'head-not-signed'
  const fits = head.size === state.tree.size && head.root === compactRoot(state.tree)
  if (!fits || head.size === state.lastHead?.size) return 'head-does-not-fit'
  return { ...state, heads: state.heads + 1, lastHead: head }
}
