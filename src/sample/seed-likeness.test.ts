import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { people } from '../../sample-city/organization/people.ts'
import { namesIn, runsAlike } from '#testing/seed-likeness.ts'

const root = join(import.meta.dirname, '../..')
const seedFile = join(root, '../shared/seed/gimpo-2021-plan.txt')

/** The document, or the test is counted as skipped and says why. */
function seed(context: TestContext): string {
  if (!existsSync(seedFile)) context.skip(`${seedFile} is not on this machine: likeness was not checked`)
  return readFileSync(seedFile, 'utf8')
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|md|json|csv)$/.test(name))
    .map((name) => join(root, folder, name))
}

/** Titles of programmes, events and awards, names of institutions: they are what they are called. */
const allowed: readonly string[] = [
  '2021년도 주요업무계획',
  '‘이제는 결과’ 성과창출형 전략기획 강화',
  '민선7기 공약의 차질없는 이행 및 마무리',
  '시민체감형 정책발굴 확대',
  '부서간 협업으로 소통 Up 성과 Up',
  '시민 공감형·지역맞춤형 인구정책 추진',
  '지역경제 활력을 위한 적극재정 운영',
  '전략적 국도비 확보 및 재정건전성 강화',
  '시민친화적 주민참여예산제 활성화',
  '시군종합평가 대응체계 확립을 통한 시 경쟁력 강화',
  '성과관리 전문화를 통한 행정신뢰도 향상',
  '지방공공기관 책임경영 체계 확립',
  '신뢰성 있는 정책 실현을 위한 법제운영',
  '시민·기업 체감형 규제 합리화 및 적극행정',
  '정확한 통계조사로 데이터 기반 행정 구축',
  '적법성 확보를 위한 소송지원',
  '「협업포인트, 묻고 더블로 가!」',
  '「협up 데이~!」 운영',
  '「인구정책 및 대응전략」',
  '제11회 전국기초단체장 매니페스토우수사례 경진대회',
  '제5회 지역·사회발전 공헌대상',
  '2020년 제안활성화 시군평가',
  '2020 지방자치행정대상',
  '경기도 2그룹 2위(우수)',
  '경기도 2그룹 5위(장려)',
  '경기환경에너지진흥원 유치',
  '서부수도권행정협의회 활동',
  '기본소득 지방정부협의회',
  '김포산업진흥원, 김포FC',
]

const STRING = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/gu

/** Strings of code, cells of a table. */
function textsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.csv')) return text.split(/[,"\n]/u)
  return [...text.matchAll(STRING)].map((found) => found[1] ?? found[2] ?? '')
}

describe('the sample city and the document it is drawn from', () => {
  test('no officer or attorney of the document is named in the sample or in the code', (context) => {
    const names = namesIn(seed(context))
    expect(names.size).toBeGreaterThan(20)
    expect(people.filter(({ name }) => names.has(name))).toEqual([])
    // Names of two letters are parts of ordinary words: looked for only as a whole string.
    const patterns = [...names].map((name) => (name.length > 2 ? name : `(?<=['"\`>])${name}(?=['"\`<])`))
    const named = new RegExp(patterns.join('|'), 'u')
    const found = [...filesBelow('sample-city'), ...filesBelow('src')].flatMap((file) => {
      const name = named.exec(readFileSync(file, 'utf8'))?.[0]
      return name === undefined ? [] : [{ file: file.slice(root.length), name }]
    })
    expect(found).toEqual([])
  })

  test('no more than twelve letters in a row are copied, but for titles and names', (context) => {
    const document = seed(context)
    const copied = filesBelow('sample-city').flatMap((file) =>
      textsOf(file)
        .filter((text) => /[가-힣]/u.test(text))
        .flatMap((text) => runsAlike(text, document))
        .filter((run) => !allowed.some((title) => title.includes(run))),
    )
    expect(copied).toEqual([])
  })
})

test('a run of text is found however it is broken into lines, and only when it is long', () => {
  expect(
    runsAlike('우리는 가나다라마바사 아자차카타파하라고 했다', '가나다라마바사\n아자차카타파하'),
  ).toEqual(['가나다라마바사 아자차카타파하'])
  expect(runsAlike('가나다라마', '가나다라마')).toEqual([])
})
