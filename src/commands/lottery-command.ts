import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import {
  type Difference,
  type Replay,
  replay,
  type ReplayFile,
  replayFile,
  sha256,
} from '#modules/committees/index.ts'
import { CommandFault, type Teller } from './terminal.ts'

/** A pool of a hundred thousand takes less. */
const LARGEST_BYTES = 32 * 1024 * 1024

const differenceTexts: Readonly<Record<Difference, string>> = {
  commitment: 'the published pool, quotas and places do not give the published commitment',
  members: 'other tickets are drawn, or in another order',
  reserves: 'other tickets are reserves, or in another order',
  'sub-groups': 'the sub-groups hold other tickets',
  shortfalls: 'other quotas are missed, or by another number',
  search: 'the search for a draw ended otherwise',
}

/**
 * `dure lottery verify FILE`: draws again from what a city published of a lottery, without a server or a database;
 * exit code 1 when something else comes out.
 */
export async function verifyLotteryCommand(file: string, tell: Teller): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  if ((await stat(file)).size > LARGEST_BYTES)
    throw new CommandFault(`${file} is too large to be a lottery`, 2)
  const published = readPublished(await readFile(file, 'utf8'))
  if (published === null) {
    const reason = 'this is no lottery: give the file that the city offers beside the draw'
    tell.result({ ok: false, refusal: 'not-a-lottery', reason }, reason)
    throw new CommandFault('', 1)
  }
  const replayed = replay(published, sha256)
  if (replayed.kind === 'not-readable') {
    const { flaw } = replayed
    tell.result(
      { ok: false, refusal: 'terms-do-not-hold', flaw },
      `The terms do not hold: ${JSON.stringify(flaw)}`,
    )
    throw new CommandFault('', 1)
  }
  tellDraw(published, replayed, tell)
  if (replayed.differences.length > 0) throw new CommandFault('', 1)
}

function readPublished(text: string): ReplayFile | null {
  try {
    const read = replayFile.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function tellDraw(
  published: ReplayFile,
  replayed: Exclude<Replay, { kind: 'not-readable' }>,
  tell: Teller,
): void {
  const { terms, seed, committee, committedOn } = published
  tell.line(`${committee.ko} (${committee.en})`)
  tell.line(`${terms.pool.length} tickets for ${terms.places} places, published on ${committedOn}`)
  tell.line(`commitment ${replayed.commitment}`)
  tell.line(`seed from: ${terms.seedSource.what} (${terms.seedSource.day})`)
  const drawn = replayed.kind === 'drawn' ? replayed.result : null
  if (drawn !== null) {
    tell.line(`seed ${seed ?? ''}`)
    tell.line(`members ${drawn.members.join(' ')}`)
    tell.line(`reserves ${drawn.reserves.join(' ')}`)
    for (const { dimension, key, places, drawn: of, applicants, reason } of drawn.shortfalls)
      tell.line(`short: ${dimension} ${key}, ${of} of ${places} places (${applicants} applied, ${reason})`)
  }
  for (const difference of replayed.differences) tell.line(`differs: ${differenceTexts[difference]}`)
  const { differences, commitment } = replayed
  const facts = {
    ok: differences.length === 0,
    drawn: drawn !== null,
    commitment,
    seed,
    result: drawn,
    differences,
  }
  tell.result(facts, conclusion(differences.length, drawn !== null))
}

function conclusion(differences: number, isDrawn: boolean): string {
  if (differences > 0) return 'The draw is not the published one.'
  return isDrawn
    ? 'The same draw: every ticket, in the same order.'
    : 'Not drawn yet. The commitment holds: keep it, and verify again after the draw.'
}
