import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  type CompositeFlaw,
  readComposite,
  scoreComposite,
  type ScoredComposite,
} from '#modules/indicators/index.ts'
import { CommandFault, type Teller } from './terminal.ts'

const flawTexts: Readonly<Record<CompositeFlaw['flaw'], string>> = {
  'no-indicators': 'there are no indicators',
  'no-units': 'there are no units to score',
  'no-weight': 'every weight is 0',
  'id-twice': 'this id is there twice',
  'unknown-parent': 'its parent is not among the fields',
  'own-ancestor': 'it lies in itself',
  'weight-below-zero': 'a weight is a number from 0',
  'unknown-indicator': 'a value is given for an indicator that is not listed',
  'not-a-number': 'a value is no number',
  'value-not-positive':
    'a geometric or harmonic mean needs values above 0: choose another scale or aggregate',
}

/** `dure evaluate score FILE`: scores and ranks units by weighted indicators, without a server or a database. */
export async function evaluateScoreCommand(file: string, tell: Teller): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  const read = readComposite(await readFile(file, 'utf8'))
  if (!read.ok) {
    const { at, reason } = read.refusal
    tell.result({ ok: false, at, reason }, `${file}: ${at === '' ? '' : `${at}: `}${reason}`)
    throw new CommandFault('', 1)
  }
  const scored = scoreComposite(read.value)
  if (!scored.ok) {
    const where = Object.entries(scored.refusal).flatMap(([key, value]) => (key === 'flaw' ? [] : [value]))
    const text = `${file}: ${[...where, flawTexts[scored.refusal.flaw]].join(': ')}`
    tell.result({ ok: false, ...scored.refusal, reason: flawTexts[scored.refusal.flaw] }, text)
    throw new CommandFault('', 1)
  }
  const { units, leftOut, treatments } = scored.value
  const { ignored } = read.value
  tell.result(
    {
      aggregate: read.value.aggregation,
      scores: units.map(({ id, score, rank, fields }) => ({
        ...{ id, score, rank },
        ...(fields.size === 0 ? {} : { fields: Object.fromEntries(fields) }),
      })),
      leftOut,
      ignored,
      treated: Object.fromEntries([...treatments].filter(([, { treatment }]) => treatment !== 'none')),
    },
    [
      rankedText(scored.value),
      ...(ignored.length === 0 ? [] : [`Not read, as it is not known: ${ignored.join(', ')}`]),
    ].join('\n'),
  )
}

function rankedText({ units, leftOut }: ScoredComposite): string {
  const ordered = units.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
  const lines = ordered.map(({ id, score, rank }) =>
    rank === null
      ? `  –  ${id}: nothing is known of it`
      : `${String(rank).padStart(3)}  ${id}  ${String(score)}`,
  )
  const left =
    leftOut.length === 0 ? [] : [`Left out, as they tell no two units apart: ${leftOut.join(', ')}`]
  return [...lines, ...left].join('\n')
}
