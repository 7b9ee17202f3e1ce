import { z } from 'zod'
import { isId } from '#platform/kernel/ids.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { readDegrees, writeDegrees } from '#modules/pledge-map/index.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import type { GivenProposal } from '../domain/check-proposal.ts'
import {
  belongings,
  type Proposal,
  proposalFields,
  type ProposalId,
  type ProposalSpot,
} from '../domain/proposal.ts'
import type { ProposeRefusal } from '../use-cases/propose.ts'

/** An amount as people write it; empty is nothing, which a draft may be. */
export const amount = z
  .string()
  .max(50, 'too-long')
  .default('')
  .transform((text, check): Won => {
    if (text.trim() === '') return won(0)
    const read = parseWon(text)
    if (read.ok && read.value >= 0n) return read.value
    check.addIssue({ code: 'custom', message: 'not-an-amount' })
    return z.NEVER
  })

/** Degrees as millionths; empty is nothing. */
const degrees = z
  .string()
  .max(50, 'too-long')
  .default('')
  .transform((text, check): number | null => {
    const read = text.trim() === '' ? null : readDegrees(text)
    if (text.trim() !== '' && (read === null || Math.abs(read) > 180_000_000))
      check.addIssue({ code: 'custom', message: 'not-degrees' })
    return read
  })

/** One of a list; blank is nothing, which a draft may be. */
const choice = <const T extends string>(values: readonly T[]) =>
  z
    .string()
    .default('')
    .transform((text, check): T | null => {
      const chosen = values.find((value) => value === text)
      if (chosen === undefined && text !== '') check.addIssue({ code: 'custom', message: 'not-a-choice' })
      return chosen ?? null
    })

/** Lengths and contents are the rule's; here only what no browser sends. */
export const proposalForm = z
  .object({
    act: z.enum(['send', 'draft']).catch('send'),
    draft: z.string().refine(isId).optional().catch(undefined),
    title: z.string().max(1_000, 'too-long').default(''),
    body: z.string().max(20_000, 'too-long').default(''),
    type: choice(proposalTypes),
    field: choice(proposalFields),
    town: z.string().default(''),
    place: z.string().max(1_000, 'too-long').default(''),
    estimate: amount,
    lat: degrees,
    lon: degrees,
    proposerName: z.string().max(200, 'too-long').default(''),
    belonging: choice(belongings),
    consent: z.string().optional(),
    keepPersonalData: z.string().optional(),
    seenSimilar: z.string().optional(),
  })
  .transform(
    ({ town, proposerName, consent, keepPersonalData, seenSimilar, draft, act, lat, lon, ...words }) => ({
      ...{ act, hasSeenSimilar: seenSimilar === 'yes' },
      draftId: (draft ?? null) as ProposalId | null,
      words: {
        ...words,
        name: proposerName,
        spot: lat === null || lon === null ? null : { lat, lon },
        townId: isId(town) ? (town as DepartmentId) : null,
        consents: consent === 'yes',
        keepsPersonalData: keepPersonalData === 'yes',
      } satisfies GivenProposal,
    }),
  )

/** A draft as the form shows it. */
export function shownDraft(draft: Proposal): FormFields['values'] {
  return {
    ...{ title: draft.title, body: draft.body, type: draft.type, field: draft.field, place: draft.place },
    ...{ town: draft.townId ?? '', proposerName: draft.name, belonging: draft.belonging },
    estimate: draft.estimate === 0n ? '' : String(draft.estimate),
    ...shownSpot(draft.spot ?? null),
  }
}

/** A spot as the form shows it. */
export const shownSpot = (spot: ProposalSpot | null): FormFields['values'] =>
  spot === null ? {} : { lat: writeDegrees(spot.lat), lon: writeDegrees(spot.lon) }

/** At which field each refusal is said. */
export const refusalPlaces: Readonly<Record<ProposeRefusal, string>> = {
  'type-missing': 'type',
  'field-missing': 'field',
  'belonging-missing': 'belonging',
  'title-missing': 'title',
  'title-too-long': 'title',
  'said-already': 'title',
  'body-too-short': 'body',
  'body-too-long': 'body',
  'resident-number': 'body',
  'place-too-long': 'place',
  'address-outside': 'place',
  'spot-outside': 'lat',
  'spot-in-another-town': 'lat',
  'name-too-long': 'proposerName',
  'town-missing': 'town',
  'no-such-town': 'town',
  'no-amount': 'estimate',
  'over-the-limit': 'estimate',
  'type-not-offered': 'type',
  'may-not-propose': 'belonging',
  'personal-data': 'keepPersonalData',
  'consent-missing': 'consent',
  'not-allowed': 'form',
  'not-found': 'form',
  'not-open': 'form',
  'not-yours': 'form',
}
