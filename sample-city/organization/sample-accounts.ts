/** Whom a guest of the sample city may sign in as: three for each role. A visitor needs no account. */
// prettier-ignore
export const sampleStaffAccounts = [
  { role: 'staff', numbers: ['180078', '180134', '180177'] },
  { role: 'department-head', numbers: ['180004', '180009', '180071'] },
  { role: 'planner', numbers: ['180077', '180087', '180089'] },
  { role: 'organization-manager', numbers: ['180100', '180101', '180236'] },
  { role: 'auditor', numbers: ['180003', '180103', '180104'] },
  { role: 'administrator', numbers: ['180105', '180106', '180107'] },
]

export const sampleCitizens = [
  { name: '강민서', email: 'minseo.kang@citizen.example' },
  { name: '홍재현', email: 'jaehyun.hong@citizen.example' },
  { name: '이예린', email: 'yerin.lee@citizen.example' },
]
