import { z } from 'zod'
import { type FormErrors, typed } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { BallotContent } from '../domain/ballot.ts'
import type { BallotForm } from '../domain/ballot-form.ts'
import type { BallotRefusal } from '../domain/check-ballot.ts'
import type { PollHead } from '../domain/poll.ts'
import { LONGEST_VOTER_NAME, type StatedVoter, type VoterRefusal } from '../domain/voter.ts'

type Values = FormFields['values']

/** Everything sent under one name. */
export function allTyped(values: Values, name: string): readonly string[] {
  const value = values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** More places than anybody ranks are not offered. */
export const placesOf = (form: Extract<BallotForm, { kind: 'ranked' }>, choices: number) =>
  Math.min(form.places, choices)
const POINTS = 'points-'
export const pointsField = (choiceId: string) => `${POINTS}${choiceId}`
export const placeField = (place: number) => `place-${place}`

export interface ReadBallot {
  readonly content: BallotContent
  /** Codes by field, of what is no ballot at all; the rules are asked elsewhere. */
  readonly errors: FormErrors
}

/** What somebody marked on a ballot's form. */
export function readBallot({ form, choiceCount }: PollHead, values: Values): ReadBallot {
  switch (form.kind) {
    case 'approval':
    case 'knapsack':
      return { content: { kind: form.kind, choices: allTyped(values, 'choice') }, errors: {} }
    case 'ranked': {
      const places = Array.from({ length: placesOf(form, choiceCount) }, (_, index) =>
        typed(values, placeField(index + 1)),
      )
      const last = places.findLastIndex((each) => each !== '')
      const gap = places.findIndex((each, index) => each === '' && index < last)
      return {
        content: { kind: 'ranked', choices: places.filter((each) => each !== '') },
        errors: gap < 0 ? {} : { [placeField(gap + 1)]: 'place-empty' },
      }
    }
    case 'points':
      return readPoints(values)
  }
}

function readPoints(values: Values): ReadBallot {
  const points: [string, number][] = []
  const errors: Record<string, string> = {}
  for (const name of Object.keys(values).filter((each) => each.startsWith(POINTS))) {
    // As Korean and Japanese keyboards type them: ５ is 5.
    const text = typed(values, name).normalize('NFKC').trim()
    if (text === '' || /^0+$/.test(text)) continue
    if (/^\d{1,6}$/.test(text)) points.push([name.slice(POINTS.length), Number(text)])
    else errors[name] = 'points-not-whole'
  }
  return { content: { kind: 'points', points }, errors }
}

/** Where a refusal of the ballot stands on its form. */
export function fieldOfRefusal(
  refusal: BallotRefusal | VoterRefusal,
  { form }: Pick<PollHead, 'form'>,
): string {
  if (refusal === 'name-missing' || refusal === 'name-too-long') return 'voterName'
  if (refusal === 'birth-date-unfit' || refusal === 'too-young') return 'birthDate'
  if (form.kind === 'points') return 'form'
  return form.kind === 'ranked' ? placeField(1) : 'choice'
}

const voterForm = z.object({
  voterName: z.string().trim().min(1, 'name-missing').max(LONGEST_VOTER_NAME, 'name-too-long'),
  birthDate: z.string(),
})

/** What a voter says of themselves; codes by field when it cannot be read. */
export function readVoter(values: Values): { readonly voter: StatedVoter } | { readonly errors: FormErrors } {
  const read = voterForm.safeParse({
    voterName: typed(values, 'voterName'),
    birthDate: typed(values, 'birthDate'),
  })
  const birthDate = parseCalendarDate(typed(values, 'birthDate').trim())
  const errors = {
    ...(read.success ? {} : { voterName: read.error.issues[0]?.message ?? 'name-missing' }),
    ...(birthDate === null ? { birthDate: 'birth-date-unfit' } : {}),
  }
  if (!read.success || birthDate === null) return { errors }
  return { voter: { name: read.data.voterName, birthDate } }
}

/** A town that was chosen; null for none. */
export function readTown(values: Values): DepartmentId | null {
  const town = typed(values, 'townId')
  return isId(town) ? (town as DepartmentId) : null
}
