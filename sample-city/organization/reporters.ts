/** Who reports on a programme's tasks from which day: the officer who does the work, or whoever stands in. */
// prettier-ignore
export const reporters = [
  { programme: 1, person: '180078', from: '2020-11-01' },
  { programme: 2, person: '180079', from: '2020-11-01' },
  { programme: 2, person: '180130', from: '2021-02-15' },
  { programme: 3, person: '180080', from: '2020-11-01' },
  { programme: 4, person: '180082', from: '2020-11-01' },
  { programme: 5, person: '180081', from: '2020-11-01' },
  { programme: 6, person: '180084', from: '2020-11-01' },
  { programme: 7, person: '180086', from: '2020-11-01' },
  { programme: 8, person: '180087', from: '2020-11-01' },
  { programme: 9, person: '180089', from: '2020-11-01' },
  { programme: 10, person: '180090', from: '2020-11-01' },
  { programme: 11, person: '180091', from: '2020-11-01' },
  { programme: 11, person: '180088', from: '2021-03-02' },
  { programme: 11, person: '180091', from: '2021-08-31' },
  { programme: 12, person: '180093', from: '2020-11-01' },
  { programme: 13, person: '180094', from: '2020-11-01' },
  { programme: 14, person: '180095', from: '2020-11-01' },
  { programme: 15, person: '180097', from: '2020-11-01' },
]
