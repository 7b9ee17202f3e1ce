/** A small yearly plan as an office writes it, invented; the officer's name stands for one that must stay out of the plan. */
export function aPlanDocument(facts: { readonly year?: number; readonly second?: string } = {}): string {
  const year = facts.year ?? 2022
  return `기획담당관

${year - 1}년도 주요성과

1 나루터 도서관 개관

- 열람석 120석과 어린이방 마련

2 ${year - 1}년도 대외기관 수상

□ 수상 내역

내역\t훈격(등급)\t시상기관\t수상일자
마을길 가꾸기 대회\t장려\t이웃도\t${year - 1}. 6. 16.

${year}년도 비전 및 추진목표

정책비전

물길 따라 함께 걷는 두레시

정책목표

- 걸어서 닿는 생활 기반
- 기록으로 남는 행정

${year}년도 주요업무계획

1. 강변 산책길 잇기

- ❖ 끊긴 강변길을 이어 누구나 걷게 함

□ 사업개요

○ 사업비 : 12억원(시비 7억, 도비 5억)
○ 구간 : 나루터에서 갈대섬까지 4개 구간

□ 추진계획

○ ${year}. 2월 : 설계 공모
○ ${year}. 3월~10월 : 구간별 공사
- 매월 셋째주 : 안전 점검
○ 매주 월요일 : 현장 회의
○ 관계기관 협의

추진부서\t기획담당관 나가람 (행 1201)\t길잇기팀장 오솔길 (행 1202)

${facts.second ?? '2. 마을 기록관 열기'}

- ❖ 사라지는 마을의 이야기를 모아 남김

□ 추진현황

○ 모은 기록 : 83건(사진 40건, 구술 46건)

□ 추진계획

○ ${year}. 4월 : 기록 수집단 모집
○ ${year}. 9월 : 기록관 문 열기

추진부서\t마을기록과 다나래 (행 1301)
`
}
