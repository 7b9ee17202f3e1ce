import type { DepartmentId } from '#platform/access/person.ts'
import { hasResidentNumber, personalDataIn } from '#platform/kernel/personal-data.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isElsewhere } from './other-cities.ts'
import type { Belonging, ProposalSpot, ProposalWords } from './proposal.ts'

export const LONGEST_TITLE = 60
export const LONGEST_BODY = 3_000
export const SHORTEST_BODY = 20
export const LONGEST_PLACE = 200
export const LONGEST_NAME = 20

export interface GivenProposal extends ProposalWords {
  readonly name: string
  readonly belonging: Belonging
  /** To how proposals are kept and shown. */
  readonly consents: boolean
  /** The author was told that the text seems to hold a phone number or the like, and wants it so. */
  readonly keepsPersonalData: boolean
}

export type CheckProposalRefusal =
  | 'title-missing'
  | 'title-too-long'
  | 'body-too-short'
  | 'body-too-long'
  | 'place-too-long'
  | 'name-too-long'
  | 'town-missing'
  | 'no-such-town'
  | 'address-outside'
  | 'spot-outside'
  | 'spot-in-another-town'
  | 'no-amount'
  | 'over-the-limit'
  | 'type-not-offered'
  | 'may-not-propose'
  | 'resident-number'
  | 'personal-data'
  | 'consent-missing'

/** What of the city and the round a proposal is checked against. */
export interface Frame {
  readonly cityName: string
  readonly townIds: ReadonlySet<DepartmentId>
  /** The limit of the proposal’s type, in won. */
  readonly limit: bigint
  /** Who may propose in this round. */
  readonly proposers: readonly Belonging[]
  /** In which town a spot lies, null where in none; left out where the city’s map has no borders. */
  readonly townAt?: (spot: ProposalSpot) => DepartmentId | null
}

/** Whether a proposal can be taken; gives it back as it is kept. Refused for the first of its flaws. */
export function checkProposal(
  given: GivenProposal,
  frame: Frame,
): Result<GivenProposal, CheckProposalRefusal> {
  const [first] = proposalFlaws(given, frame)
  return first === undefined ? ok(tidied(given)) : refuse(first)
}

/** All that keeps a proposal from being taken, so that its author can mend it at once; at most one for each field. */
export function proposalFlaws(given: GivenProposal, frame: Frame): readonly CheckProposalRefusal[] {
  const tidy = tidied(given)
  return [
    wrongTitle(tidy),
    wrongBody(tidy),
    lengthOf(tidy.name) > LONGEST_NAME ? ('name-too-long' as const) : null,
    wrongTown(tidy, frame),
    wrongPlace(tidy, frame),
    wrongSpot(tidy, frame),
    wrongMoney(tidy, frame),
    frame.proposers.includes(tidy.belonging) ? null : ('may-not-propose' as const),
    tidy.consents ? null : ('consent-missing' as const),
    saysTooMuch(tidy),
  ].filter((flaw) => flaw !== null)
}

/** As it is kept: without blanks around, on one line where one line is meant. */
export function tidied<T extends Pick<GivenProposal, 'title' | 'body' | 'place' | 'name'>>(given: T): T {
  const line = (text: string) => text.replace(/\s+/gu, ' ').trim()
  return {
    ...given,
    title: line(given.title),
    body: given.body.replaceAll('\r\n', '\n').trim(),
    place: line(given.place),
    name: line(given.name),
  }
}

function wrongTitle({ title }: GivenProposal): CheckProposalRefusal | null {
  if (title === '') return 'title-missing'
  return lengthOf(title) > LONGEST_TITLE ? 'title-too-long' : null
}

function wrongBody({ body }: GivenProposal): CheckProposalRefusal | null {
  if (lengthOf(body) < SHORTEST_BODY) return 'body-too-short'
  return lengthOf(body) > LONGEST_BODY ? 'body-too-long' : null
}

function wrongTown({ type, townId }: GivenProposal, frame: Frame): CheckProposalRefusal | null {
  if (townId === null) return type === 'city' ? null : 'town-missing'
  return frame.townIds.has(townId) ? null : 'no-such-town'
}

function wrongPlace({ place }: GivenProposal, frame: Frame): CheckProposalRefusal | null {
  if (lengthOf(place) > LONGEST_PLACE) return 'place-too-long'
  return isElsewhere(place, frame.cityName) ? 'address-outside' : null
}

function wrongSpot({ spot, townId }: GivenProposal, { townAt }: Frame): CheckProposalRefusal | null {
  if (spot === undefined || spot === null || townAt === undefined) return null
  const town = townAt(spot)
  if (town === null) return 'spot-outside'
  return townId !== null && townId !== town ? 'spot-in-another-town' : null
}

function wrongMoney({ estimate }: GivenProposal, { limit }: Frame): CheckProposalRefusal | null {
  if (limit <= 0n) return 'type-not-offered'
  if (estimate <= 0n) return 'no-amount'
  return estimate > limit ? 'over-the-limit' : null
}

function saysTooMuch(given: GivenProposal): CheckProposalRefusal | null {
  const said = [given.title, given.body, given.place, given.name]
  if (said.some(hasResidentNumber)) return 'resident-number'
  if (given.keepsPersonalData) return null
  return said.some((text) => personalDataIn(text).length > 0) ? 'personal-data' : null
}

const lengthOf = (text: string): number => Array.from(text).length
