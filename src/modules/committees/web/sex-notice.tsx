import { Notice } from '#design/index.ts'
import { type CommitteeMember, sexes } from '../domain/committee.ts'
import { mostOfOneSex } from '../domain/lottery/share-out.ts'
import { useWords } from './words.ts'

/** Said while one sex has more of the appointed seats than the law lets it have. */
export function SexNotice({
  members,
  tenths,
}: {
  readonly members: readonly CommitteeMember[]
  readonly tenths: number
}) {
  const words = useWords()
  const appointed = members.filter(({ seat }) => seat === 'appointed')
  const counts = sexes.map((sex) => ({ sex, count: appointed.filter((member) => member.sex === sex).length }))
  const over = counts.find(({ count }) => count > mostOfOneSex(appointed.length, tenths))
  if (over === undefined || appointed.length < 2) return null
  return (
    <Notice tone="warning" title={words.office.tooManyOfOneSex}>
      {words.office.tooManySaid(words.sexes[over.sex], over.count, appointed.length, tenths)}
    </Notice>
  )
}
