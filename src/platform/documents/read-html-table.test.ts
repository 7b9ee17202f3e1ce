import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtmlTables } from './read-html-table.ts'

const rowsOf = (html: string) => {
  const read = readHtmlTables(html)
  return read.ok ? read.value.map(({ rows }) => rows) : read.refusal
}
const table = (...rows: readonly string[]) =>
  `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`

describe('tables of a web page', () => {
  test('repeat a cell that spans in every place it covers', () => {
    const head = '<th rowspan="2">구분</th><th COLSPAN=2>추진상황</th>'
    expect(rowsOf(table(head, '<th>완료</th><th>추진중</th>', '<td>1</td><td>○</td><td></td>'))).toEqual([
      [
        ['구분', '추진상황', '추진상황'],
        ['구분', '완료', '추진중'],
        ['1', '○', ''],
      ],
    ])
  })

  test('say what a reader sees: entities decoded once, line breaks and margins as one space', () => {
    const cells =
      '<td>&nbsp;\n\n</td><td>기타<br>(시기\n   미도래)</td><td>&amp;nbsp; &#12593;&#x3141; a < b</td>'
    expect(rowsOf(table(cells))).toEqual([[['', '기타 (시기 미도래)', '&nbsp; ㄱㅁ a < b']]])
  })

  test('stand apart from each other, each with its caption and with what is written before it', () => {
    const read = readHtmlTables(
      `<!-- <table> --><script>if (1<2) "<table>"</script><h4>현황</h4><p>2021. 12. 31. 기준</p>
      <table><caption>분야별</caption><tr><td>1</table><p>둘째</p>${table('<td>2</td>')}`,
    )
    expect(read).toEqual({
      ok: true,
      value: [
        {
          ...{ caption: '분야별', before: '현황 2021. 12. 31. 기준', lines: ['현황', '2021. 12. 31. 기준'] },
          ...{ rows: [['1']], shortRows: [] },
        },
        { caption: '', before: '둘째', lines: ['둘째'], rows: [['2']], shortRows: [] },
      ],
    })
  })

  test('are those that hold facts: a table that only holds others is none', () => {
    expect(rowsOf(`<table><tr><td>메뉴</td><td>${table('<td>안</td>')}</td></tr></table>`)).toEqual([
      [['안']],
    ])
  })

  test('name the rows that are too short for their width', () => {
    const read = readHtmlTables(table('<td>a</td><td>b</td>', '<td>c</td>'))
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          rows: [
            ['a', 'b'],
            ['c', ''],
          ],
          shortRows: [2],
        },
      ],
    })
  })

  test('are refused where a browser would guess', () => {
    expect(rowsOf('<p>없음</p>')).toBe('no-table')
    expect(rowsOf('<table><tr><td>열림')).toBe('table-not-closed')
    expect(rowsOf('<table><tr><td class="a>x</td></tr></table>')).toBe('markup-broken')
    expect(rowsOf('<table><!-- 끝 없음')).toBe('markup-broken')
    expect(rowsOf(table('<td>a</td><td rowspan=2>b</td>', '<td colspan=2>c</td>'))).toBe('cells-overlap')
    expect(rowsOf(table('<td rowspan="많이">a</td>'))).toBe('span-out-of-range')
    expect(rowsOf(table('<td colspan="0">a</td>'))).toBe('span-out-of-range')
    expect(rowsOf(table('<td colspan="201">a</td>'))).toBe('too-many-columns')
    expect(rowsOf(table(...Array.from({ length: 5001 }, () => '<td>a</td>')))).toBe('too-many-rows')
  })

  test('give every text back that is written into their cells, whatever it is', () => {
    const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
    const word = fc.stringMatching(/^[가-힣a-z<>&"'○△-]{1,12}$/)
    const grid = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(grid, (rows) => {
        const html = table(...rows.map((row) => row.map((text) => `<td>${escaped(text)}</td>`).join('')))
        expect(rowsOf(html)).toEqual([rows])
      }),
    )
  })

  test('of any markup are read or refused, in time that grows with its length alone', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td',
      ' rowspan=9',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<',
      '&',
      'x',
      '<script>',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        (pieces) => typeof readHtmlTables(pieces.join('')).ok === 'boolean',
      ),
    )
    // A reader that looks back at every letter would need minutes here, and end at the test's own limit.
    for (const hostile of ['<a "', "<a '", '<!--', '<script>', '<table><tr><td>', '&#'])
      expect(typeof readHtmlTables(hostile.repeat(100_000)).ok).toBe('boolean')
  })

  describe('read loosely', () => {
    const loosely = (html: string) => {
      const read = readHtmlTables(html, undefined, 'loose')
      return read.ok ? read.value.map(({ rows }) => rows) : read.refusal
    }

    test('are mended as browsers do: what is not closed, spans that lie over others or reach too far', () => {
      expect(loosely('<table><tr><td>1<td>2')).toEqual([[['1', '2']]])
      expect(loosely(table('<td rowspan="0">a</td><td>b</td>', '<td>c</td>'))).toEqual([
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
      ])
      expect(loosely('<table><tr><td>1</td><td colspan="x">2</td></tr></table><a href="')).toEqual([
        [['1', '2']],
      ])
    })

    test('keep their own cells around others, and say what a picture says', () => {
      expect(
        loosely(
          `<table><tr><td>밖</td><td>${table('<td><img src="o.gif" alt="완료"></td>')}</td></tr></table>`,
        ),
      ).toEqual([[['완료']], [['밖', '']]])
    })

    test('are the same as read strictly where nothing is broken', () => {
      const cell = fc.record({
        text: fc.constantFrom('', 'a', '완료', '1'),
        wide: fc.integer({ min: 1, max: 3 }),
      })
      fc.assert(
        fc.property(
          fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
          (lines) => {
            const html = table(
              ...lines.map((line) =>
                line.map(({ text, wide }) => `<td colspan="${wide}">${text}</td>`).join(''),
              ),
            )
            expect(loosely(html)).toEqual(rowsOf(html))
          },
        ),
      )
    })
  })
})
