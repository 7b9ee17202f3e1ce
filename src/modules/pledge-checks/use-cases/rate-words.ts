import type { Localized } from '#platform/kernel/locale.ts'
import type { OwnRate } from '../domain/round-content.ts'

/** What a rate is called and how it is made: frozen with its counts, so that a book never needs the formula of another day. */
export function rateWords(
  rate: OwnRate,
  facts: { readonly year: number; readonly pledges: number },
): { readonly label: Localized; readonly formula: Localized } {
  const { year, pledges } = facts
  switch (rate) {
    case 'completion':
      return {
        label: { ko: '완료율', en: 'Completion' },
        formula: {
          ko: '(이행완료 + 이행후 계속추진) ÷ 전체 공약',
          en: '(completed + continuing) ÷ all pledges',
        },
      }
    case 'in-term':
      return {
        label: { ko: '임기내 이행률', en: 'Fulfilment within the term' },
        formula: {
          ko: '임기내 공약 가운데 (이행완료 + 이행후 계속추진)',
          en: '(completed + continuing) ÷ pledges due within the term',
        },
      }
    case 'mean-progress':
      return {
        label: { ko: '평균진행률', en: 'Mean progress' },
        formula: {
          ko: `공약 ${pledges}건의 진행률을 더해 나눔`,
          en: `the progress of ${pledges} pledges, summed and divided`,
        },
      }
    case 'goals':
      return {
        label: { ko: `${year}년 목표달성도`, en: `Goal attainment in ${year}` },
        formula: { ko: `${year}년 달성한 목표 ÷ 계획한 목표`, en: `goals met ÷ goals planned for ${year}` },
      }
  }
}
