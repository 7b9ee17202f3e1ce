import type { DepartmentId } from '#platform/access/person.ts'
import { hasResidentNumber, personalDataIn } from '#platform/kernel/personal-data.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Belonging, ProposalWords } from './proposal.ts'

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
  | 'no-amount'
  | 'over-the-limit'
  | 'type-not-offered'
  | 'resident-number'
  | 'personal-data'
  | 'consent-missing'

/** What of the city and the round a proposal is checked against. */
export interface Frame {
  readonly cityName: string
  readonly townIds: ReadonlySet<DepartmentId>
  /** The limit of the proposal’s type, in won. */
  readonly limit: bigint
}

/** Whether a proposal can be taken; gives it back as it is kept. */
export function checkProposal(
  given: GivenProposal,
  frame: Frame,
): Result<GivenProposal, CheckProposalRefusal> {
  const tidy = tidied(given)
  const words = wrongWords(tidy)
  if (words !== null) return refuse(words)
  const where = wrongPlace(tidy, frame)
  if (where !== null) return refuse(where)
  if (frame.limit === 0n) return refuse('type-not-offered')
  if (tidy.estimate <= 0n) return refuse('no-amount')
  if (tidy.estimate > frame.limit) return refuse('over-the-limit')
  const said = [tidy.title, tidy.body, tidy.place, tidy.name]
  if (said.some(hasResidentNumber)) return refuse('resident-number')
  if (!tidy.consents) return refuse('consent-missing')
  if (!tidy.keepsPersonalData && said.some((text) => personalDataIn(text).length > 0))
    return refuse('personal-data')
  return ok(tidy)
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

function wrongWords({ title, body, place, name }: GivenProposal): CheckProposalRefusal | null {
  if (title === '') return 'title-missing'
  if (lengthOf(title) > LONGEST_TITLE) return 'title-too-long'
  if (lengthOf(body) < SHORTEST_BODY) return 'body-too-short'
  if (lengthOf(body) > LONGEST_BODY) return 'body-too-long'
  if (lengthOf(place) > LONGEST_PLACE) return 'place-too-long'
  return lengthOf(name) > LONGEST_NAME ? 'name-too-long' : null
}

function wrongPlace({ type, townId, place }: GivenProposal, frame: Frame): CheckProposalRefusal | null {
  if (townId === null && type !== 'city') return 'town-missing'
  if (townId !== null && !frame.townIds.has(townId)) return 'no-such-town'
  return isElsewhere(place, frame.cityName) ? 'address-outside' : null
}

/** Whether an address names another city or county than ours; one that names none is taken to be here. */
export function isElsewhere(place: string, cityName: string): boolean {
  const named = /^(?:\S+(?:특별시|광역시|특별자치시|도)(?:\s|$))?\s*(?:(\S{2,4}[시군])(?=\s|$))?/u.exec(place)
  const [whole, city] = named ?? []
  if (city !== undefined) return city !== cityName
  return /특별시|광역시|특별자치시/.test(whole ?? '')
}

const lengthOf = (text: string): number => Array.from(text).length
