/** What every page says of 김포시. The telephone numbers cannot be dialled: no exchange begins with 0. */
export const city = {
  name: { ko: '김포시', en: 'Gimpo City' },
  contact: {
    ko: '경기도 김포시 사우중로 1 (사우동), 031-000-3100',
    en: '1 Saujung-ro, Gimpo, Gyeonggi Province, 031-000-3100',
  },
  telephonePrefix: '031-000-',
  population: {
    ko: '473,970명(2020. 12. 31. 기준 주민등록인구)',
    en: '473,970 registered residents (31 December 2020)',
  },
  official: false,
  foundedOn: '2018-07-01',
  basis: '「김포시 행정기구 설치 조례」(2018. 7. 1.)',
}
