/**
 * The evaluation of 2020 as far as the office still knew it: what the city got in each field, and every city's total.
 * Real: the fifth place and its award, announced on 24 November. All points are invented.
 */
// prettier-ignore
export const result2020 = {
  opened: '2020-01-06',
  title: '2020년 시군종합평가',
  baseDay: '2020-09-30',
  entered: '2020-09-29',
  locked: '2020-10-01',
  announced: '2020-11-24',
  goalRank: 3,
  /** By field, of 100 each; the fields count alike. */
  fields: [
    { field: '일반행정', points: '96.4' }, { field: '사회복지', points: '97.2' }, { field: '보건·위생', points: '95.1' },
    { field: '지역경제', points: '96.0' }, { field: '지역개발', points: '93.8' }, { field: '문화·여가', points: '92.9' },
    { field: '환경', points: '95.6' }, { field: '안전', points: '94.3' }, { field: '일자리', points: '96.8' },
    { field: '중점과제', points: '93.4' },
  ],
  joint: '94.47',
  totals: [
    { code: 'suwon', total: '94.88' }, { code: 'goyang', total: '96.42' }, { code: 'yongin', total: '95.10' },
    { code: 'seongnam', total: '96.75' }, { code: 'hwaseong', total: '96.03' }, { code: 'bucheon', total: '94.21' },
    { code: 'namyangju', total: '97.08' }, { code: 'ansan', total: '93.64' }, { code: 'anyang', total: '95.47' },
    { code: 'pyeongtaek', total: '92.90' }, { code: 'siheung', total: '94.36' }, { code: 'gimpo', total: '94.95' },
    { code: 'paju', total: '95.58' }, { code: 'uijeongbu', total: '97.21' }, { code: 'gwangju', total: '93.12' },
    { code: 'gwangmyeong', total: '94.70' }, { code: 'hanam', total: '96.14' }, { code: 'gunpo', total: '93.87' },
    { code: 'osan', total: '92.45' }, { code: 'yangju', total: '96.60' }, { code: 'icheon', total: '95.91' },
    { code: 'guri', total: '95.33' }, { code: 'anseong', total: '92.76' }, { code: 'uiwang', total: '94.02' },
    { code: 'pocheon', total: '92.18' }, { code: 'yangpyeong', total: '95.02' }, { code: 'yeoju', total: '91.65' },
    { code: 'dongducheon', total: '93.41' }, { code: 'gwacheon', total: '91.20' }, { code: 'gapyeong', total: '90.84' },
    { code: 'yeoncheon', total: '90.11' },
  ],
}
