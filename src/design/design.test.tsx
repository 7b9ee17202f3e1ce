import { render } from 'preact-render-to-string'
import type { ComponentChild } from 'preact'
import { describe, expect, it } from 'vitest'
import { visitor } from '#platform/access/person.ts'
import type { FrameInfo } from '#platform/http/frame.ts'
import { page } from '#platform/http/reply.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { changedQuery, localHref, readSort, withQuery } from './address.ts'
import {
  Button,
  Calendar,
  DataTable,
  DateField,
  DueMark,
  ErrorSummary,
  FilterBar,
  Form,
  formFields,
  KeyFigures,
  Link,
  Pagination,
  RadioField,
  sayErrors,
  SideBySide,
  StatusBadge,
  TextArea,
  TextField,
} from './index.ts'
import { offeredPages } from './lists/pagination.tsx'
import { inboxGroup } from './records/inbox-list.tsx'
import { lanesOf } from './records/year-lanes.ts'
import { ReaderContext } from './reader.ts'
import { renderPage } from './render-page.tsx'
import { troublePage } from './trouble-page.tsx'

const today = calendarDate('2021-11-10')

function html(body: ComponentChild, locale: Locale = 'ko', path = '/list'): string {
  return render(<ReaderContext.Provider value={{ locale, path, today }}>{body}</ReaderContext.Provider>)
}

const frame: FrameInfo = {
  room: 'portal',
  locale: 'ko',
  preferences: { mode: 'standard', textSize: 'normal' },
  person: visitor,
  city: {
    name: { ko: '가람시', en: 'Garam' },
    official: false,
    contact: { ko: '가람로 1', en: '1 Garam-ro' },
    sample: true,
  },
  today,
  path: '/programmes?year=2021',
  notice: null,
  navigation: [{ href: '/', label: '올해 업무', current: true }],
  assets: { styles: ['/assets/dure.css'], scripts: { 'session-timer': '/assets/session-timer.js' } },
  idleEndsInSeconds: null,
}
const staffFrame: FrameInfo = {
  ...frame,
  room: 'workspace',
  person: { ...visitor, kind: 'staff', accountId: 'a' as never, name: '한가람', roles: ['staff'] },
  idleEndsInSeconds: 1800,
}
const aPage = page('주요업무', <h1>주요업무</h1>, { breadcrumbs: [{ href: '/', label: '첫 화면' }] })

describe('the frame', () => {
  it('puts the skip link first and leads it to the content', () => {
    const text = renderPage(aPage, frame)
    expect(text).toMatch(/<body[^>]*><div id="krds-skip-link"><a href="#content">본문 바로가기<\/a>/)
    expect(text).toContain('<main id="content"')
  })

  it('names the page and the city in the title, and the language on the root', () => {
    expect(renderPage(aPage, frame)).toContain('<title>주요업무 · 가람시</title>')
    expect(renderPage(aPage, { ...frame, locale: 'en' })).toContain('<html lang="en"')
  })

  it('shows the official banner and the operator only on an official site', () => {
    const sample = renderPage(aPage, frame)
    expect(sample).not.toContain('공식 전자정부')
    expect(sample).toContain('표본 도시입니다')
    const official = renderPage(aPage, { ...frame, city: { ...frame.city, official: true, sample: false } })
    expect(official).toContain('이 누리집은 대한민국 공식 전자정부 누리집입니다.')
    expect(official).not.toContain('표본 도시입니다')
    expect(official.indexOf('krds-identifier')).toBeGreaterThan(official.indexOf('개인정보 처리방침'))
  })

  it('emphasises the privacy policy by its literal name', () => {
    expect(renderPage(aPage, frame)).toContain('<a href="/privacy"><strong>개인정보 처리방침</strong></a>')
  })

  it('keeps the page when the language or the display is changed', () => {
    const text = renderPage(aPage, frame)
    expect(text).toContain('href="/en/programmes?year=2021"')
    expect(text).toContain('name="next" value="/programmes?year=2021"')
  })

  it('leads a visitor back to the page after signing in', () => {
    expect(renderPage(aPage, frame)).toContain('/sign-in?next=%2Fprogrammes%3Fyear%3D2021')
  })

  it('tells the root of high contrast and of the text size', () => {
    const text = renderPage(aPage, { ...frame, preferences: { mode: 'high-contrast', textSize: 'larger' } })
    expect(text).toContain('data-krds-mode="high-contrast" data-text-size="larger"')
  })

  it('sends no script to a public page, and only the timer to the workspace', () => {
    expect(renderPage(aPage, frame)).not.toContain('<script')
    const office = renderPage(aPage, staffFrame)
    expect(office.match(/<script/g)).toHaveLength(1)
    expect(office).toContain('action="/session/extend"')
  })

  it('faults on a script that the client build does not have', () => {
    expect(() => renderPage({ ...aPage, islands: ['unknown'] }, frame)).toThrow('unknown')
  })

  it('shows no menus on a bare page', () => {
    expect(renderPage({ ...aPage, bare: true }, staffFrame)).not.toContain('main-menu')
  })

  it('says why a request was turned down, and never that someone was signed out', () => {
    const text = renderPage({ ...troublePage('not-allowed', frame), status: 403 }, frame)
    expect(text).toContain('이 화면을 볼 권한이 없습니다')
    expect(text).toContain('로그인은 유지됩니다')
  })
})

describe('whatever is written into a page', () => {
  it('does not act', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const body = (
      <>
        <TextField name="a" label={evil} value={evil} hint={evil} error={evil} />
        <TextArea name="b" label="b" value={`</textarea>${evil}`} />
        <Link href={`/x?q=${evil}`}>{evil}</Link>
        <StatusBadge tone="info">{evil}</StatusBadge>
      </>
    )
    const text = renderPage(page(evil, body), { ...frame, notice: evil, path: `/x?q=${evil}` })
    expect(text).not.toMatch(/<script|<img/)
    expect(text).not.toContain('</textarea>"')
  })

  it('cannot make a link run a script or leave by two slashes', () => {
    expect(html(<Link href="javascript:alert(1)">누름</Link>)).not.toContain('href')
    expect(html(<Link href="//evil.example">누름</Link>)).not.toContain('href')
    expect(html(<Link href="https://www.law.go.kr">법령</Link>)).toContain('href="https://www.law.go.kr"')
  })
})

describe('addresses', () => {
  it('carry the language, except files and the API', () => {
    expect(localHref('/', 'en')).toBe('/en')
    expect(localHref('/?year=2021', 'en')).toBe('/en?year=2021')
    expect(localHref('/programmes/3', 'en')).toBe('/en/programmes/3')
    expect(localHref('/programmes/3', 'ko')).toBe('/programmes/3')
    expect(localHref('/api/v1/tasks', 'en')).toBe('/api/v1/tasks')
    expect(html(<Form action="/save">x</Form>, 'en')).toContain('action="/en/save"')
  })

  it('change in one parameter and keep the rest', () => {
    expect(changedQuery('/list?stage=late&page=3', { sort: '-due', page: null })).toBe(
      '/list?stage=late&sort=-due',
    )
    expect(withQuery('/list.csv', '/list?stage=late&page=3')).toBe('/list.csv?stage=late')
  })

  it('sort only by what can be sorted by', () => {
    const fallback = { key: 'due', direction: 'up' } as const
    expect(readSort('-title', ['title', 'due'], fallback)).toEqual({ key: 'title', direction: 'down' })
    expect(readSort('password', ['title', 'due'], fallback)).toEqual(fallback)
  })
})

describe('a field', () => {
  it('is tied to its label, its hint and its error', () => {
    const text = html(<TextField name="title" label="이름" hint="짧게" error="값을 입력하십시오." required />)
    expect(text).toContain('<label for="title"')
    expect(text).toContain('aria-describedby="title-hint title-error"')
    expect(text).toContain('id="title-hint"')
    expect(text).toContain('id="title-error"')
    expect(text).toContain('aria-invalid="true"')
    expect(text).toContain('(필수)')
  })

  it('keeps what was typed, even what is no date', () => {
    expect(html(<DateField name="d" label="날" value="2021-02-30" />)).toMatch(
      /type="text" value="2021-02-30"/,
    )
    expect(html(<DateField name="d" label="날" value="2021-02-28" />)).toMatch(
      /type="date" value="2021-02-28"/,
    )
    expect(html(<TextArea name="t" label="글" value={'\n둘째 줄'} />)).toContain('>\n\n둘째 줄</textarea>')
  })

  it('of several choices stands in a group under one legend', () => {
    const text = html(
      <RadioField
        name="kind"
        label="성격"
        value="b"
        options={[
          { value: 'a', label: '가' },
          { value: 'b', label: '나' },
        ]}
      />,
    )
    expect(text).toMatch(/<fieldset[^>]*><legend/)
    expect(text).toMatch(/value="b" checked/)
  })

  it('that is wrong can be reached from the list on top, in the order of the form', () => {
    const said = sayErrors({ due: 'no-such-day', title: 'name-taken' }, 'ko', {
      'name-taken': '이미 있습니다.',
    })
    const text = html(<ErrorSummary errors={said} labels={{ title: '이름', due: '기한' }} />)
    expect(text).toContain('<a href="#title">이름: 이미 있습니다.</a>')
    expect(text.indexOf('#title')).toBeLessThan(text.indexOf('#due'))
    expect(html(<ErrorSummary errors={{}} />)).toBe('')
  })

  it('says something useful even for a code nobody gave words to', () => {
    expect(sayErrors({ a: 'never-heard-of' }, 'en')).toEqual({ a: 'Check this value.' })
  })

  it('of boxes knows which were ticked', () => {
    const field = formFields({ reach: ['web', 'mail'], agree: 'yes' })
    expect(field.all('reach')).toEqual(['web', 'mail'])
    expect(field.has('agree')).toBe(true)
    expect(field.has('other')).toBe(false)
  })
})

describe('a table', () => {
  interface Row {
    readonly id: string
    readonly title: string
    readonly budget: string
  }
  const rows: readonly Row[] = [
    { id: '1', title: '복지관', budget: '18,600' },
    { id: '2', title: '도서관', budget: '4,210' },
  ]
  const table = (extra: object = {}) => (
    <DataTable<Row>
      caption="공약 2건의 예산"
      columns={[
        { key: 'title', title: '공약', cell: (row) => row.title, sort: true },
        { key: 'budget', title: '예산', kind: 'number', cell: (row) => row.budget },
        { key: 'id', title: '번호', cell: (row) => row.id, optional: true },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/pledges/${row.id}`}
      {...extra}
    />
  )

  it('has a caption, and heads that say what they head', () => {
    const text = html(table({ unit: '단위: 백만원', day: today }))
    expect(text).toMatch(/<caption>.*공약 2건의 예산.*단위: 백만원 · 2021\. 11\. 10\.\(수\) 기준/)
    expect(text).toMatch(/<th[^>]*scope="col"/)
    expect(text).toMatch(/<th[^>]*scope="row"[^>]*><a href="\/pledges\/1">복지관/)
  })

  it('says of each cell what it is, for phones', () => {
    expect(html(table())).toContain('data-label="예산"')
  })

  it('sorts by its heads and turns round the second time', () => {
    expect(html(table({ sort: 'budget' }))).toContain('href="/list?sort=title"')
    const sorted = html(table({ sort: 'title' }))
    expect(sorted).toContain('aria-sort="ascending"')
    expect(sorted).toContain('href="/list?sort=-title"')
  })

  it('shows the chosen columns only, and always the one that names the row', () => {
    const text = html(table({ shown: ['id'] }))
    expect(text).toContain('data-label="번호"')
    expect(text).not.toContain('data-label="예산"')
    expect(text).toContain('복지관')
  })

  it('names each box after its row', () => {
    const select = {
      name: 'pledge',
      action: '/bulk',
      label: (row: Row) => row.title,
      actions: <Button>지우기</Button>,
    }
    const text = html(table({ select }))
    expect(text).toContain('aria-label="선택: 복지관"')
    expect(text).toMatch(/<form[^>]*action="\/bulk"/)
  })

  it('says what to do when there is nothing', () => {
    expect(html(table({ rows: [], empty: <p>조건을 넓히십시오.</p> }))).toBe('<p>조건을 넓히십시오.</p>')
  })
})

describe('a list', () => {
  it('keeps sorting and columns when filtered, and drops the page', () => {
    const text = html(
      <FilterBar filters={[{ kind: 'search', name: 'q', label: '찾는 말', value: '복지' }]} />,
      'ko',
      '/list?q=복지&sort=-due&page=4',
    )
    expect(text).toContain('name="sort" value="-due"')
    expect(text).not.toContain('value="4"')
    expect(text).toMatch(/class="chip" href="\/list\?sort=-due"/)
  })

  it('offers the first page, the last and the neighbours', () => {
    expect(offeredPages(1, 1)).toEqual([1])
    expect(offeredPages(7, 31)).toEqual([1, null, 6, 7, 8, null, 31])
    expect(offeredPages(3, 5)).toEqual([1, 2, 3, 4, 5])
    expect(html(<Pagination page={2} pages={3} />)).toContain('aria-current="page"')
    expect(html(<Pagination page={1} pages={1} />)).toBe('')
  })
})

describe('what is due', () => {
  it('says how late it is, in words and not by colour alone', () => {
    expect(html(<DueMark day={calendarDate('2021-11-05')} />)).toContain('5일 지남')
    expect(html(<DueMark day={today} />)).toContain('오늘')
    expect(html(<DueMark day={calendarDate('2021-11-13')} />, 'en')).toContain('in 3 days')
  })

  it('falls under late, today, this week until Sunday, or later', () => {
    expect(inboxGroup(calendarDate('2021-11-09'), today)).toBe('late')
    expect(inboxGroup(today, today)).toBe('today')
    expect(inboxGroup(calendarDate('2021-11-14'), today)).toBe('week')
    expect(inboxGroup(calendarDate('2021-11-15'), today)).toBe('later')
    expect(inboxGroup(null, today)).toBe('undated')
  })
})

describe('pictures of time', () => {
  it('lay spans of a year in rows of twelve months, none over another', () => {
    const span = (from: string, to: string) => ({
      from: calendarDate(from),
      to: calendarDate(to),
      title: from,
    })
    const lanes = lanesOf(2021, [
      span('2020-11-01', '2021-02-10'),
      span('2021-02-01', '2021-04-30'),
      span('2021-12-01', '2022-03-31'),
      span('2022-05-01', '2022-06-30'),
    ])
    expect(lanes.map((lane) => lane.map((part) => part.months))).toEqual([
      [2, 9, 1],
      [1, 3, 8],
    ])
    for (const lane of lanes) expect(lane.reduce((sum, part) => sum + part.months, 0)).toBe(12)
  })

  it('show a month with its events and holidays', () => {
    const text = html(
      <Calendar
        month={'2021-11' as CalendarMonth}
        events={[
          { key: '1', from: calendarDate('2021-11-29'), to: calendarDate('2021-12-02'), title: '예산 심사' },
        ]}
        holidays={[{ day: calendarDate('2021-11-11'), name: '쉬는 날' }]}
      />,
    )
    expect(text.match(/예산 심사/g)).toHaveLength(2)
    expect(text).toContain('쉬는 날')
    expect(text).toContain('<caption>2021. 11. 일정</caption>')
  })
})

describe('a record', () => {
  it('marks in words what changed', () => {
    const text = html(
      <SideBySide caption="변경" rows={[{ label: '기한', before: '6월', after: '10월', changed: true }]} />,
    )
    expect(text).toMatch(/<del>6월<\/del>.*<ins>10월<\/ins>/)
    expect(text).toContain('바뀜')
  })

  it('shows at most four figures', () => {
    const figures = [1, 2, 3, 4, 5].map((value) => ({ label: `숫자 ${value}`, value: String(value) }))
    expect(html(<KeyFigures figures={figures} />).match(/<li/g)).toHaveLength(4)
  })
})
