/**
 * The round of participatory budgeting of 2021. Its months follow the plan of 2021 (proposals January to April, local
 * meetings in May, review and committee in July and August, the opinion paper in October); its limits are those of
 * the round after it, as announced in 2022. Every proposal, place, person and vote is invented.
 */
// prettier-ignore
export const round2021 = {
  planned: '2020-12-21',
  year: 2021,
  total: '70억',
  limits: { city: '49억', town: '14억', 'self-government': '7억' },
  phases: {
    notice: ['2021-01-04', '2021-01-17'],
    intake: ['2021-01-18', '2021-04-30'],
    screening: ['2021-05-03', '2021-05-14'],
    'local-meetings': ['2021-05-10', '2021-05-31'],
    review: ['2021-06-01', '2021-07-30'],
    vote: ['2021-08-02', '2021-08-13'],
    deliberation: ['2021-08-17', '2021-09-03'],
    opinion: ['2021-10-12', '2021-10-29'],
    result: ['2021-11-01', '2021-12-31'],
    execution: ['2022-01-01', '2022-12-31'],
    monitoring: ['2022-06-01', '2022-06-30'],
  },
  mostChoices: 5,
  seed: '주민참여예산 2021',
  proposals: 200,
  voters: 2_148,
} as const

/** What the towns are called on a sign, with what lies in them: generic places, none of them real. */
// prettier-ignore
export const townPlaces = {
  tongjin: '통진읍', gochon: '고촌읍', yangchon: '양촌읍', daegot: '대곶면', wolgot: '월곶면', haseong: '하성면', 'gimpo-bon': '김포본동',
  'janggi-bon': '장기본동', sau: '사우동', pungmu: '풍무동', janggi: '장기동', gurae: '구래동', masan: '마산동', unyang: '운양동',
} as const

/** Names that citizens sign with; many sign with none. */
export const nicknames = [
  '강물처럼', '들꽃', '세아이아빠', '동네한바퀴', '초록우산', '느티나무', '새벽별', '자전거탄풍경', '햇살', '이웃사촌',
  '한강노을', '마을지기', '산책자', '봄동이네', '책읽는엄마', '', '', '', '',
] // prettier-ignore
