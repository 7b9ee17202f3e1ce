/** 김포시 in facts that the municipal statistics of 2018 to 2020 give. */
export const city = {
  name: { ko: '김포시', en: 'Gimpo City' },
  province: { ko: '경기도', en: 'Gyeonggi Province' },
  code: '4157000000',
  headOfCity: { ko: '김포시장', en: 'Mayor of Gimpo' },
  populations: [
    { day: '2018-12-31', residents: 423170, births: 3348, deaths: 1698 },
    { day: '2019-12-31', residents: 437221, births: 3259, deaths: 1747 },
    { day: '2020-12-31', residents: 473970, births: 3161, deaths: 1789 },
  ],
  telephonePrefix: '031-980',
  termOfOffice: {
    name: { ko: '민선7기', en: 'Seventh elected term' },
    from: '2018-07-01',
    until: '2022-06-30',
  },
}
