import { expect, it } from 'vitest'
import { atLine } from './document-block.ts'
import { isOfficeLabel, officeFrom, withoutNames } from './office.ts'

const office = (...cells: readonly string[]) =>
  officeFrom(
    cells.map((text, index) => ({ text, place: atLine(index + 1) })),
    atLine(1),
  )

it('officers are read as department, team, extension and who else can be called', () => {
  const read = office(
    '추진부서',
    '기획예산과장 홍길동',
    '산책길팀장 김별빛 (행 7001)',
    '담당자 이달빛 (행 7002) 박은하(행 7003)',
  )
  expect(read).toMatchObject({ team: '산책길팀', phone: '7001' })
  expect(read?.contacts.map(({ post, phone, name }) => [post, phone, name])).toEqual([
    ['과장', null, '홍길동'],
    ['팀장', '7001', '김별빛'],
    ['담당자', '7002', '이달빛'],
    ['담당자', '7003', '박은하'],
  ])
})

it('other houses write their numbers in other ways', () => {
  expect(office('담당부서 : 기획예산과', '배움팀장 김 별 (☎ 031-123-4567)')).toMatchObject({
    department: '기획예산과',
    team: '배움팀',
    phone: '031-123-4567',
  })
})

it('names can be left out, and nothing else goes with them', () => {
  const read = office('추진부서', '기획담당관 홍길동', '산책길팀장 김별빛 (행 7001)')
  const bare = read === null ? null : withoutNames(read)
  expect(bare?.contacts.map(({ name }) => name)).toEqual([null, null])
  expect(bare).toMatchObject({ department: '기획담당관', team: '산책길팀', phone: '7001' })
})

it('only a label of officers begins their table', () => {
  expect(['추진부서', '담당 부서 : 기획과', '추진배경', '부서별 점검'].map(isOfficeLabel)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
