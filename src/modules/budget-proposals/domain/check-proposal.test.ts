import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { won } from '#platform/kernel/won.ts'
import { checkProposal, type GivenProposal, proposalFlaws, tidied } from './check-proposal.ts'
import { isElsewhere } from './other-cities.ts'

const west = '00000000-0000-7000-8000-000000000001' as DepartmentId
const frame = {
  cityName: '김포시',
  townIds: new Set([west]),
  limit: 1_400_000_000n,
  proposers: ['resident'] as const,
}
const given = (facts: Partial<GivenProposal> = {}): GivenProposal => ({
  ...{ type: 'town', field: 'roads', title: '골목에 가로등 놓기', townId: west, place: '시장 뒤 골목' },
  body: '밤에 골목이 어두워 다니기 무섭습니다. 가로등을 놓으면 좋겠습니다.',
  ...{ estimate: won(30_000_000), name: '들꽃', belonging: 'resident' },
  ...{ consents: true, keepsPersonalData: false },
  ...facts,
})
const flaws = (facts: Partial<GivenProposal>, limit = frame.limit) =>
  proposalFlaws(given(facts), { ...frame, limit })

describe('what is chosen of a proposal', () => {
  it('is chosen by its author: nothing counts as chosen that was left blank', () => {
    expect(flaws({ type: null, field: null, belonging: null })).toEqual([
      ...['type-missing', 'field-missing', 'belonging-missing'],
    ])
    expect(checkProposal(given({ field: null }), frame)).toEqual({ ok: false, refusal: 'field-missing' })
  })
})

describe('a proposal', () => {
  it('is taken with all that it needs, and kept without blanks around it', () => {
    const messy = given({ title: '  골목에\n 가로등  놓기 ', place: ' 시장  뒤 골목 ', name: ' 들꽃 ' })
    expect(checkProposal(messy, frame)).toEqual({ ok: true, value: given() })
    expect(tidied(given({ body: ' 첫 줄\r\n\r\n둘째 줄 ' })).body).toBe('첫 줄\n\n둘째 줄')
  })
  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ title: '가'.repeat(61) }, 'title-too-long'],
    [{ body: '가로등을 놓아 주십시오' }, 'body-too-short'],
    [{ body: '가'.repeat(3_001) }, 'body-too-long'],
    [{ place: '가'.repeat(201) }, 'place-too-long'],
    [{ name: '가'.repeat(21) }, 'name-too-long'],
    [{ townId: null }, 'town-missing'],
    [{ townId: '00000000-0000-7000-8000-000000000009' as DepartmentId }, 'no-such-town'],
    [{ place: '경기도 고양시 일산동구 1' }, 'address-outside'],
    [{ estimate: won(0) }, 'no-amount'],
    [{ belonging: 'worker' }, 'may-not-propose'],
    [{ estimate: won(1_400_000_001) }, 'over-the-limit'],
    [{ consents: false }, 'consent-missing'],
    [{ name: '010-1234-5678' }, 'personal-data'],
    [{ body: '제 주민등록번호는 900101-1234567 입니다. 연락 주십시오.' }, 'resident-number'],
  ] as const)('is refused for what is wrong with it and for nothing else: %o', (facts, flaw) => {
    expect(flaws(facts)).toEqual([flaw])
    expect(checkProposal(given(facts), frame)).toEqual({ ok: false, refusal: flaw })
  })
  it('is told all that is wrong at once, so that it need not come back five times', () => {
    expect(
      flaws({ title: '', body: '', townId: null, place: '부천시 1', estimate: won(0), consents: false }),
    ).toEqual([
      ...[
        'title-missing',
        'body-too-short',
        'town-missing',
        'address-outside',
        'no-amount',
        'consent-missing',
      ],
    ])
  })
  it('of the whole city needs no town; of a type without money none can come', () => {
    expect(flaws({ type: 'city', townId: null })).toEqual([])
    expect(flaws({}, 0n)).toEqual(['type-not-offered'])
  })
  it('may keep a telephone number when its author says so, but never a resident registration number', () => {
    expect(flaws({ name: '010-1234-5678', keepsPersonalData: true })).toEqual([])
    expect(flaws({ place: '900101-1234567', keepsPersonalData: true })).toEqual(['resident-number'])
  })
  it('put on the map lies in the city and in its town; where the map has no borders nobody can tell', () => {
    const spot = { lon: 126_715_000, lat: 37_615_000 }
    const within = (town: DepartmentId | null, townId: DepartmentId | null = west) =>
      proposalFlaws(given({ spot, townId, type: 'city' }), { ...frame, townAt: () => town })
    expect(within(west)).toEqual([])
    expect(within(null)).toEqual(['spot-outside'])
    expect(within('00000000-0000-7000-8000-000000000002' as DepartmentId)).toEqual(['spot-in-another-town'])
    expect(within(west, null)).toEqual([])
    expect(flaws({ spot })).toEqual([])
  })
  it('costs more than nothing and no more than its type has, to the won', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n })
    fc.assert(
      fc.property(amount, amount, (estimate, limit) => {
        const isFit = estimate > 0n && estimate <= limit
        expect(flaws({ estimate: won(estimate) }, limit).length === 0).toBe(isFit)
      }),
    )
  })
  it('that was taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (title, place) => {
        const checked = checkProposal(given({ title, place }), frame)
        if (checked.ok) expect(checkProposal(checked.value, frame)).toEqual(checked)
      }),
    )
  })
})

describe('an address', () => {
  it.each([
    ...[
      '부천시 원미로 1',
      '경기도 고양시 일산동구',
      '경기 파주시 문산읍',
      '서울특별시 강서구',
      '서울시 강서구',
      '서울 강서구 방화동',
    ],
    ...[
      '인천 서구 검단',
      '인천광역시 강화군',
      '강화군 길상면',
      '강원도 고성군 현내면',
      '제주 서귀포시',
      '광주 북구',
    ],
  ])('in another city or county is seen: %s', (place) => {
    expect(isElsewhere(place, '김포시')).toBe(true)
  })
  it.each([
    ...[
      '',
      '사우동 중앙공원 앞',
      '김포시 사우중로 1',
      '경기도 김포시 사우중로 1',
      '경기 김포시',
      '한강신도시 호수공원',
    ],
    ...[
      '서울 방면 버스 정류장',
      '그린도시 숲길',
      '임시 주차장',
      '김포시와 부천시 사이',
      '운양동 인천 방면 육교',
      '예산 상자 앞',
    ],
  ])('here, or one that names no other, is taken: “%s”', (place) => {
    expect(isElsewhere(place, '김포시')).toBe(false)
  })
  it('in a metropolitan city is its own', () => {
    expect(isElsewhere('인천광역시 서구 1', '인천광역시')).toBe(false)
    expect(isElsewhere('인천 서구 1', '인천광역시')).toBe(false)
    expect(isElsewhere('인천광역시 강화군 1', '강화군')).toBe(false)
    expect(isElsewhere('부산 서구 1', '인천광역시')).toBe(true)
  })
})
