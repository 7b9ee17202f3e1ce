// `npm run bench:count`: how long the exact count takes, against the references' seconds and with a growing number of voters.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countElection } from '../src/modules/participatory-budget/domain/count/count.ts'
import { BallotPile } from '../src/modules/participatory-budget/domain/count/ballot-pile.ts'
import { readPb } from '../src/modules/participatory-budget/domain/count/read-pb.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const MOST = Number(process.env.BENCH_MOST ?? 1_000_000)
const folder = process.env.BENCH_PB ?? join(import.meta.dirname, '../../shared/data/pb')
const PROJECTS = 200
const rule = { rule: 'equal-shares', utility: 'cost', completion: 'none', step: 1n, ties: 'id' }
const add1 = { ...rule, completion: 'add1' }

const say = (line) => process.stdout.write(`${line}\n`)
const rounded = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits
const middle = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** Seconds that one round of work takes. */
function secondsOf(work) {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1_000
}

/** The middle of the rounds, in seconds, after one that warms up. */
function timed(work) {
  work()
  return middle(Array.from({ length: ROUNDS }, () => secondsOf(work)))
}

/** Chance that is the same each time. */
function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A city that votes: 70,000 won a voter, 200 projects in 20 districts that cost 0.1 to 4 percent of the budget; each
 * voter approves 1 to 10, mostly in the own district, the first ones of each more often.
 */
function* ballotsOf(voters) {
  const random = chance(voters)
  for (let voter = 0; voter < voters; voter += 1) {
    const district = Math.floor(random() * 20)
    const named = new Set()
    const many = 1 + Math.floor(random() * random() * 10)
    while (named.size < many) {
      const where = random() < 0.7 ? district : Math.floor(random() * 20)
      named.add(where * 10 + Math.floor(random() * random() * 10))
    }
    yield [...named]
  }
}

function costsOf(voters) {
  const random = chance(7)
  return Array.from({ length: PROJECTS }, () => {
    const part = 0.001 + 0.039 * random() * random()
    return BigInt(Math.round(part * 70 * voters)) * 1_000n
  })
}

function growingElection(voters) {
  const pile = new BallotPile(false, false)
  for (const projects of ballotsOf(voters)) pile.add({ voters: 1, projects, points: [] })
  const projects = costsOf(voters).map((cost, place) => ({ id: `P${place + 1}`, cost }))
  const budget = 70_000n * BigInt(voters)
  return { kind: 'approval', budget, decimals: 0, projects, ballots: pile.done(), voters }
}

function growingText(voters) {
  const lines = ['META', 'key;value', `budget;${70_000n * BigInt(voters)}`, 'vote_type;approval']
  lines.push('PROJECTS', 'project_id;cost')
  for (const [place, cost] of costsOf(voters).entries()) lines.push(`P${place + 1};${cost}`)
  lines.push('VOTES', 'voter_id;vote')
  let voter = 0
  for (const named of ballotsOf(voters)) {
    voter += 1
    lines.push(`${voter};${named.map((place) => `P${place + 1}`).join(',')}`)
  }
  return lines.join('\n')
}

/** In a process of its own, so that its peak of memory is its own. */
function inChild(what, voters) {
  const child = spawnSync(process.execPath, [import.meta.filename, what, String(voters)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error(`counting ${voters} voters ended with ${child.status}`)
  return JSON.parse(child.stdout)
}

function asChild(what, voters) {
  const peakMb = () => rounded(process.resourceUsage().maxRSS / 1024, 0)
  if (what === 'read') {
    const text = growingText(voters)
    const mb = rounded(text.length / 1e6, 0)
    const seconds = secondsOf(() => readPb(text))
    return { seconds, mb, peakMb: peakMb() }
  }
  const election = growingElection(voters)
  // The default step of a round: 1,000 won a voter.
  const rules = { ...rule, completion: 'add1u', step: 1_000n }
  let winners = 0
  const seconds = secondsOf(() => {
    winners = countElection(election, rules).value.length
  })
  return { seconds, peakMb: peakMb(), winners, ballots: election.ballots.voters.length }
}

/** By least squares on logarithms: 1 is time that grows just as the voters do. */
function exponentOf(series) {
  const points = series.map(({ voters, seconds }) => [Math.log(voters), Math.log(seconds)])
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

function real() {
  const times = JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8'))
  say(`The count alone, exact, the middle of ${ROUNDS} after one that warms up; reading the file apart.`)
  return Object.entries(times).map(
    ([file, { voters, projects, pabutools, equalsharesTool, pabumeasures }]) => {
      const text = readFileSync(join(folder, 'elections', file), 'utf8')
      const readMs = timed(() => readPb(text)) * 1_000
      const read = readPb(text)
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.refusal)}`)
      const compared = (counted, python, floats, cpp) => {
        const seconds = timed(() => countElection(read.value, counted))
        const against = { speedup: rounded(python / seconds, 1), overJsFloats: rounded(floats / seconds, 1) }
        const ms = rounded(seconds * 1_000, 3)
        return { ms, ...against, ...(cpp === undefined ? {} : { overCpp: rounded(cpp / seconds, 2) }) }
      }
      const plain = compared(
        rule,
        pabutools.mes_cost,
        equalsharesTool['js_none/floats'],
        pabumeasures.mes_cost,
      )
      const grown = compared(add1, pabutools.mes_cost_add1, equalsharesTool['js_add1~/floats'])
      const name = file.replace(/\.pb$/, '')
      say(`${name}: ${voters} voters, ${projects} projects, read in ${rounded(readMs, 1)} ms`)
      for (const [which, each] of [
        ['equal shares       ', plain],
        ['equal shares + Add1', grown],
      ])
        say(
          `  ${which} ${each.ms} ms: ${each.speedup} × the Python reference, ${each.overJsFloats} × the JavaScript floats${each.overCpp === undefined ? '' : `, ${each.overCpp} × C++`}`,
        )
      return { file: name, readMs: rounded(readMs, 1), plain, add1: grown }
    },
  )
}

function growing() {
  say(
    `Synthetic: approval × ${PROJECTS} projects, Equal Shares + Add1U by 1,000 won a voter, the count alone, once.`,
  )
  const series = [1_000, 10_000, 100_000, 1_000_000]
    .filter((voters) => voters <= MOST)
    .map((voters) => ({ voters, ...inChild('count', voters) }))
  for (const { voters, ballots, seconds, peakMb, winners } of series)
    say(
      `  ${voters} voters, ${ballots} different ballots: ${rounded(seconds, 3)} s, ${peakMb} MB at most, ${winners} winners`,
    )
  const last = series.at(-1)
  const read = inChild('read', last.voters)
  say(
    `  reading ${last.voters} voters from a file of ${read.mb} MB: ${rounded(read.seconds, 2)} s, ${read.peakMb} MB at most`,
  )
  return {
    million: { seconds: rounded(last.seconds), peakMb: last.peakMb },
    growthExponent: rounded(exponentOf(series)),
  }
}

if (process.argv.length > 2) {
  say(JSON.stringify(asChild(process.argv[2], Number(process.argv[3]))))
} else if (existsSync(join(folder, 'times.json'))) {
  const elections = real()
  const all = elections.flatMap(({ plain, add1 }) => [plain, add1])
  const result = {
    medianSpeedup: rounded(middle(all.map(({ speedup }) => speedup)), 1),
    medianSpeedupOverJsFloats: rounded(middle(all.map(({ overJsFloats }) => overJsFloats)), 1),
    elections,
    ...growing(),
  }
  say(JSON.stringify(result))
} else {
  say(`The reference elections are not here (${folder}): only the synthetic ones are counted.`)
  const nothing = { medianSpeedup: null, medianSpeedupOverJsFloats: null, elections: [] }
  say(JSON.stringify({ ...nothing, ...growing() }))
}
