import type { Candidate, Digest, LotteryTerms } from './lottery.ts'
import { commitmentTo } from './lottery-terms.ts'

/**
 * Deals the drawn into sub-groups (분임) like cards: one sex after the other, within it town after town, within a
 * town by the seed. So groups differ by one at most, in their size and in the number of each sex, and neighbours
 * come into different groups.
 */
export function dealSubGroups(
  terms: LotteryTerms,
  members: readonly Candidate[],
  seed: string,
  digest: Digest,
): readonly (readonly number[])[] {
  const { subGroups, quotas } = terms
  if (subGroups === 0) return []
  const commitment = commitmentTo(terms, digest)
  const places = new Map(quotas.town.map(({ key }, index) => [key, index]))
  const townOf = ({ town }: Candidate) => places.get(town) ?? 0
  const dealt = members
    .map((member) => ({ member, key: digest(`${seed}\n${commitment}\nsub-group\n${member.ticket}`) }))
    .toSorted(
      (a, b) =>
        compare(a.member.sex, b.member.sex) ||
        townOf(a.member) - townOf(b.member) ||
        compare(a.key, b.key) ||
        a.member.ticket - b.member.ticket,
    )
  const groups: number[][] = Array.from({ length: subGroups }, () => [])
  for (const [index, { member }] of dealt.entries()) groups[index % subGroups]?.push(member.ticket)
  return groups.map((group) => group.toSorted((a, b) => a - b))
}

/** By code units: the same order in every locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
