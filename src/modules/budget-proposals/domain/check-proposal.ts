import type { DepartmentId } from '#platform/access/person.ts'
import { hasResidentNumber, personalDataIn } from '#platform/kernel/personal-data.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isElsewhere } from './other-cities.ts'
import type { Belonging, ProposalField, ProposalSpot, ProposalType, ProposalWords } from './proposal.ts'

export const LONGEST_TITLE = 60
export const LONGEST_BODY = 3_000
export const SHORTEST_BODY = 20
export const LONGEST_PLACE = 200
export const LONGEST_NAME = 20

/** What a proposal is of, as its author chooses it. */
interface Choices {
  readonly type: ProposalType
  readonly field: ProposalField
  readonly belonging: Belonging
}

/** What somebody writes. Nothing is chosen beforehand, so that nothing is sent unread; a draft may leave it for later. */
export interface GivenProposal extends Omit<ProposalWords, keyof Choices> {
  readonly type: ProposalType | null
  readonly field: ProposalField | null
  readonly belonging: Belonging | null
  readonly name: string
  /** To how proposals are kept and shown. */
  readonly consents: boolean
  /** The author was told that the text seems to hold a phone number or the like, and wants it so. */
  readonly keepsPersonalData: boolean
}

/** A proposal that can be taken: all of it is chosen. */
export type CheckedProposal = GivenProposal & Choices

export type CheckProposalRefusal =
  | 'type-missing'
  | 'field-missing'
  | 'belonging-missing'
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
): Result<CheckedProposal, CheckProposalRefusal> {
  const [first] = proposalFlaws(given, frame)
  if (first !== undefined) return refuse(first)
  const { type, field, belonging } = given
  if (type === null) return refuse('type-missing')
  if (field === null) return refuse('field-missing')
  return belonging === null ? refuse('belonging-missing') : ok({ ...tidied(given), type, field, belonging })
}

/** All that keeps a proposal from being taken, so that its author can mend it at once; at most one for each field. */
export function proposalFlaws(given: GivenProposal, frame: Frame): readonly CheckProposalRefusal[] {
  const tidy = tidied(given)
  return [
    wrongTitle(tidy),
    wrongBody(tidy),
    tidy.type === null ? ('type-missing' as const) : null,
    tidy.field === null ? ('field-missing' as const) : null,
    wrongBelonging(tidy, frame),
    lengthOf(tidy.name) > LONGEST_NAME ? ('name-too-long' as const) : null,
    wrongTown(tidy, frame),
    wrongPlace(tidy, frame),
    wrongSpot(tidy, frame),
    wrongMoney(tidy, frame),
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
  if (townId === null) return type === 'city' || type === null ? null : 'town-missing'
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

function wrongBelonging({ belonging }: GivenProposal, { proposers }: Frame): CheckProposalRefusal | null {
  if (belonging === null) return 'belonging-missing'
  return proposers.includes(belonging) ? null : 'may-not-propose'
}

function wrongMoney({ type, estimate }: GivenProposal, { limit }: Frame): CheckProposalRefusal | null {
  if (type !== null && limit <= 0n) return 'type-not-offered'
  if (estimate <= 0n) return 'no-amount'
  if (type === null) return null
  return estimate > limit ? 'over-the-limit' : null
}

function saysTooMuch(given: GivenProposal): CheckProposalRefusal | null {
  const said = [given.title, given.body, given.place, given.name]
  if (said.some(hasResidentNumber)) return 'resident-number'
  if (given.keepsPersonalData) return null
  return said.some((text) => personalDataIn(text).length > 0) ? 'personal-data' : null
}

const lengthOf = (text: string): number => Array.from(text).length
