import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineMarkers, type PlanLine, type PlanSection, sectionsOfText, textOfSections } from './plan-lines.ts'

const words = fc
  .string({ minLength: 1, maxLength: 20, unit: 'binary' })
  .map((text) => `가${text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim()}나`)
const inner = lineMarkers.filter((marker) => marker !== '□')
const lineOf = (items: fc.Arbitrary<readonly PlanLine[]>): fc.Arbitrary<PlanLine> =>
  fc.record({ marker: fc.constantFrom(...inner), text: words, items })
const deepest = lineOf(fc.constant([]))
const line = lineOf(
  fc.array(lineOf(fc.array(lineOf(fc.array(deepest, { maxLength: 2 })), { maxLength: 2 })), { maxLength: 3 }),
)
const items = fc.array(line, { maxLength: 4 })
const titled: fc.Arbitrary<PlanSection> = fc.record({ title: words, items })
const first: fc.Arbitrary<PlanSection> = fc.record({
  title: fc.constant(null),
  items: fc.array(line, { minLength: 1, maxLength: 3 }),
})
const sections = fc
  .tuple(fc.option(first, { nil: null }), fc.array(titled, { maxLength: 4 }))
  .map(([untitled, rest]) => (untitled === null ? rest : [untitled, ...rest]))

describe('the lines of a plan as text', () => {
  it('come back as they were, at the level that they had', () => {
    fc.assert(
      fc.property(sections, (given) => {
        expect(sectionsOfText(textOfSections(given))).toEqual(given)
      }),
    )
  })

  it('are put below each other by their marks when somebody typed them all flush left', () => {
    expect(sectionsOfText('□ 추진계획\n○ 공사\n- 점검\n※ 우천 시 연기\n○ 개통')).toEqual([
      {
        title: '추진계획',
        items: [
          {
            marker: '○',
            text: '공사',
            items: [{ marker: '-', text: '점검', items: [{ marker: '※', text: '우천 시 연기', items: [] }] }],
          },
          { marker: '○', text: '개통', items: [] },
        ],
      },
    ])
  })

  it('may be drawn with other marks that mean the same, or with none', () => {
    expect(sectionsOfText('■ 하나\n ● 둘\n  · 셋\n 넷')).toEqual([
      {
        title: '하나',
        items: [
          { marker: '○', text: '둘', items: [{ marker: '-', text: '셋', items: [] }] },
          { marker: '○', text: '넷', items: [] },
        ],
      },
    ])
  })
})
