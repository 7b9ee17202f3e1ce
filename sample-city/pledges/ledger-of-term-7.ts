/**
 * The money of the sample city's pledges, invented: in million won what is planned within the term and after it, how the
 * work goes over the years, and who pays. From these and a seed the ledger of each half-year is worked out, the same on
 * every machine; its amounts are whole million won and add up by construction.
 */
// prettier-ignore
export const ledgerOfTerm7 = {
  seed: 20180928,
  years: [2018, 2019, 2020, 2021, 2022],
  /** Parts of a hundred by year. */
  shapes: {
    works: [3, 12, 25, 35, 25],
    late: [0, 5, 15, 42, 38],
    early: [16, 46, 38, 0, 0],
    yearly: [10, 22, 23, 23, 22],
  },
  /** Parts of a hundred: national, province, city, private, other. */
  payers: {
    city: [0, 0, 100, 0, 0],
    road: [30, 18, 52, 0, 0],
    rail: [45, 10, 25, 20, 0],
    shared: [40, 15, 45, 0, 0],
    welfare: [55, 15, 30, 0, 0],
    province: [0, 40, 60, 0, 0],
    school: [0, 25, 45, 0, 30],
    industry: [15, 10, 25, 50, 0],
    green: [50, 15, 35, 0, 0],
    fund: [35, 15, 40, 0, 10],
    none: [0, 0, 0, 0, 0],
  },
  /** Number, planned in term, planned after it, shape, payers. */
  pledges: [
    [1, 92_400, 0, 'early', 'rail'], [2, 18_600, 0, 'yearly', 'province'], [3, 9_750, 0, 'yearly', 'province'], [4, 6_400, 0, 'early', 'city'],
    [5, 7_200, 0, 'yearly', 'province'], [6, 84_500, 38_000, 'works', 'road'], [7, 41_300, 12_500, 'works', 'road'], [8, 28_700, 46_200, 'late', 'road'],
    [9, 1_850, 60_000, 'late', 'rail'], [10, 36_900, 8_400, 'late', 'rail'], [11, 22_300, 0, 'early', 'city'], [12, 640, 0, 'yearly', 'school'],
    [13, 5_480, 0, 'early', 'shared'], [14, 8_900, 0, 'works', 'shared'], [15, 11_250, 0, 'yearly', 'city'], [16, 1_960, 0, 'early', 'city'],
    [17, 26_300, 5_700, 'works', 'shared'], [18, 9_800, 7_600, 'late', 'province'],
    [19, 7_350, 0, 'yearly', 'school'], [20, 58_200, 0, 'yearly', 'school'], [21, 17_400, 0, 'early', 'fund'], [22, 19_800, 4_200, 'works', 'fund'],
    [23, 1_320, 0, 'yearly', 'province'], [24, 14_600, 0, 'works', 'shared'], [25, 2_150, 0, 'yearly', 'province'], [26, 3_480, 900, 'works', 'city'],
    [27, 6_900, 0, 'early', 'school'], [28, 0, 0, 'yearly', 'none'], [29, 880, 0, 'yearly', 'city'],
    [30, 24_700, 0, 'yearly', 'welfare'], [31, 5_600, 0, 'early', 'shared'], [32, 4_300, 0, 'works', 'welfare'], [33, 43_800, 0, 'yearly', 'welfare'],
    [34, 18_600, 6_400, 'late', 'fund'], [35, 12_900, 0, 'works', 'fund'], [36, 3_760, 0, 'yearly', 'welfare'], [37, 2_940, 0, 'yearly', 'city'],
    [38, 11_400, 9_800, 'late', 'fund'],
    [39, 4_850, 0, 'early', 'welfare'], [40, 6_200, 1_100, 'works', 'shared'], [41, 3_640, 0, 'yearly', 'shared'], [42, 1_280, 0, 'yearly', 'city'],
    [43, 13_700, 2_300, 'works', 'shared'], [44, 1_540, 0, 'works', 'province'], [45, 2_260, 0, 'yearly', 'welfare'],
    [46, 15_200, 48_000, 'late', 'industry'], [47, 8_300, 0, 'early', 'shared'], [48, 15_900, 0, 'works', 'shared'], [49, 4_100, 0, 'early', 'fund'],
    [50, 9_600, 71_500, 'late', 'shared'], [51, 720, 0, 'yearly', 'city'], [52, 5_150, 0, 'early', 'shared'], [53, 21_400, 3_600, 'works', 'fund'],
    [54, 16_000, 0, 'yearly', 'city'], [55, 39_500, 0, 'yearly', 'shared'], [56, 980, 0, 'early', 'city'], [57, 7_900, 1_600, 'works', 'green'],
    [58, 3_350, 0, 'works', 'fund'], [59, 6_750, 2_900, 'late', 'city'], [60, 52_000, 88_000, 'late', 'industry'], [61, 1_680, 0, 'yearly', 'city'],
    [62, 2_400, 3_800, 'late', 'province'], [63, 1_120, 0, 'yearly', 'province'],
    [64, 3_250, 0, 'early', 'green'], [65, 12_600, 0, 'yearly', 'province'], [66, 2_780, 0, 'early', 'shared'], [67, 2_060, 400, 'works', 'city'],
    [68, 9_300, 3_200, 'late', 'green'], [69, 11_800, 0, 'works', 'green'],
    [70, 1_450, 0, 'yearly', 'province'], [71, 1_900, 0, 'early', 'green'], [72, 14_200, 2_600, 'works', 'green'], [73, 4_380, 0, 'works', 'shared'],
    [74, 31_500, 24_000, 'works', 'city'], [75, 3_920, 0, 'early', 'city'], [76, 16_700, 8_300, 'works', 'green'], [77, 27_900, 64_500, 'late', 'green'],
    [78, 8_650, 0, 'works', 'shared'], [79, 560, 0, 'early', 'city'], [80, 240, 0, 'yearly', 'city'], [81, 860, 0, 'works', 'city'],
    [82, 18_300, 6_700, 'works', 'green'], [83, 0, 0, 'yearly', 'none'],
  ],
  /** As of each of these days a sheet came in, on its own day. */
  sheets: [
    { day: '2020-12-31', in: '2021-01-08', name: '공약가계부 2020년 하반기.xlsx', secured: 40, spent: 0, next: 0 },
    { day: '2021-06-30', in: '2021-07-09', name: '공약가계부 2021년 상반기.xlsx', secured: 78, spent: 44, next: 0 },
    { day: '2021-12-31', in: '2022-01-10', name: '공약가계부 2021년 하반기.xlsx', secured: 96, spent: 87, next: 46 },
  ],
  /** What was put right afterwards, in million won: of a day, on a day, and one of them taken back the same day. */
  corrections: [
    { on: '2021-07-14', day: '2021-06-30', pledge: 22, year: 2022, source: 'city', planned: 300, undone: false, reason: '건축비 단가가 올라 2022년 시비 계획을 3억 원 늘림.' },
    { on: '2021-07-15', day: '2021-06-30', pledge: 53, year: 2022, source: 'other', planned: 500, undone: true, reason: '기금 공모를 계획에 넣음.' },
    { on: '2021-10-20', day: '2021-06-30', pledge: 78, year: 2022, source: 'national', planned: 120, undone: false, reason: '국비 내시액이 바뀌어 고침.' },
  ],
  /** The paper of the first half of 2021 had two digits of a sum the wrong way round. */
  misprint: {
    day: '2021-06-30', pledge: 17, row: 84, column: 5, word: '합계', stated: 23_000,
    reason: '환승센터의 적힌 합계는 숫자가 뒤바뀐 오기임. 세부 금액이 맞음을 주관부서에 확인함.',
  },
} as const
