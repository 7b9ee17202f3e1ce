import type { FollowSource, SubjectFields } from '#modules/following/index.ts'
import { type PledgeId, readPledgeById } from '#modules/pledges/index.ts'
import { pledgeSubjectKinds } from './domain/followed-subject.ts'
import {
  type FollowedPledge,
  followPledges,
  pledgeOfNumber,
  type PledgeNewsMails,
} from './use-cases/follow-pledges.ts'
import { followedTitle } from './web/mails.ts'

/** The number that an address names; null for all pledges, undefined for what is no number. */
function numberIn({ pledge }: SubjectFields): number | null | undefined {
  if (pledge === undefined) return null
  return /^[1-9]\d{0,3}$/.test(pledge) ? Number(pledge) : undefined
}

const told = (about: FollowedPledge) => ({
  title: followedTitle(about),
  href: about === null ? '/pledges' : `/pledges/${about.number}`,
})

/** The pledges, as they are followed by mail: `/subscribe?pledge=12`, `/subscribe?pledges=all`. */
export const pledgeFollowSource = (mails: PledgeNewsMails): FollowSource => ({
  kinds: pledgeSubjectKinds,
  fields: ['pledge', 'pledges'],
  named: async (context, given) => {
    const number = numberIn(given)
    if (number === undefined) return null
    const pledge = number === null ? null : await pledgeOfNumber(context, number)
    return number !== null && pledge === null ? null : told(pledge)
  },
  told: async ({ database, today }, { kind, id }) => {
    if (kind === 'pledges') return told(null)
    const pledge = await readPledgeById(database, id as PledgeId, today)
    return pledge === null ? null : told(pledge)
  },
  ask: async (context, { email, locale, given }) => {
    const number = numberIn(given)
    return number === undefined
      ? { ok: false, refusal: 'not-found' }
      : await followPledges(context, mails, { email, locale, number })
  },
})
