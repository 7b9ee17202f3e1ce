import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { layouts, type MadeList, type MadePledge } from './a-pledge-list.ts'
import { pledgeStages } from './pledge-stage.ts'
import { readBook } from './read-book.ts'

const titleWords = [
  '청년',
  '돌봄',
  '도로',
  '공원',
  '도서관',
  '버스',
  '골목상권',
  '하천',
  '체육관',
  '안심길',
  '농로',
]
const deeds = ['조성', '확대', '운영', '정비', '신설', '지원 강화', '개선 추진']
const departments = ['기획예산과', '복지정책과', '도로관리과', '문화체육과', '보건소', '농업기술센터']
const fieldTitles = ['활력 있는 경제', '따뜻한 복지', '안전한 도시', '즐거운 문화', '푸른 환경']

const aPledge = (title: string): fc.Arbitrary<MadePledge> =>
  fc
    .record({
      department: fc.constantFrom(...departments),
      stage: fc.constantFrom(...pledgeStages),
      progress: fc.integer({ min: 0, max: 99 }),
      period: fc.constantFrom('2018. 7 ~ 2022. 6', '2019 ~ 2021', '계속사업', '2020년'),
    })
    .map((one) => ({
      ...one,
      title,
      progress: one.stage === 'completed' || one.stage === 'continuing' ? 100 : one.progress,
    }))

/** Two to five fields of two to nine pledges, each pledge with a title of its own. */
const aList: fc.Arbitrary<MadeList> = fc
  .array(fc.integer({ min: 2, max: 9 }), { minLength: 2, maxLength: 5 })
  .chain((counts) =>
    fc.tuple(
      ...counts.map((count, at) =>
        fc
          .tuple(
            ...Array.from({ length: count }, (_, index) => {
              const seed = at * 11 + index * 7
              const title = `${titleWords[seed % titleWords.length]} ${deeds[(at + index) % deeds.length]} ${at + 1}차 ${index + 1}호`
              return aPledge(title)
            }),
          )
          .map((pledges) => ({ title: fieldTitles[at] ?? '', pledges })),
      ),
    ),
  )
  .map((fields) => ({ fields }))

/** What must come back: field, title, department, stage, progress. */
const truth = ({ fields }: MadeList) =>
  fields.flatMap(({ title, pledges }) =>
    pledges.map((one) => [title, one.title, one.department, one.stage, one.progress]),
  )

describe('a list of pledges written in another city’s layout', () => {
  for (const [name, write] of Object.entries(layouts))
    test(`reads back the same: ${name}`, () => {
      fc.assert(
        fc.property(aList, (list) => {
          const book = valueOf(readBook(write(list)))
          const titleOf = (field: number | null) => book.fields.find(({ number }) => number === field)?.title
          expect(
            book.pledges.map((one) => [
              titleOf(one.field),
              one.title,
              one.department,
              one.stage,
              one.progress,
            ]),
          ).toEqual(truth(list))
          expect(book.errors).toEqual([])
        }),
        { numRuns: 60 },
      )
    })
})
