import type { Locale } from '#platform/kernel/locale.ts'
import type { Place } from './domain/document-block.ts'
import type { Doubt, DoubtCode, DoubtFacts, DoubtWhere } from './domain/doubt.ts'

type Sentences = { readonly [C in DoubtCode]: (facts: DoubtFacts<C>) => string }

/** What each doubt says to whoever corrects the plan. */
export const doubtTexts: Readonly<Record<Locale, Sentences>> = {
  ko: {
    'parts-differ-from-total': ({ total, sum, parts }) =>
      `합계 ${total}, 내역의 합 ${sum}(${parts})으로 서로 다릅니다.`,
    'table-total-differs': ({ label, total, sum }) =>
      `표의 ‘${label}’ 합계 ${total}, 더한 값 ${sum}으로 서로 다릅니다.`,
    'ratio-differs-from-counts': ({ part, whole, printed, computed }) =>
      `${part}/${whole}의 비율이 ${printed}로 적혔으나 계산하면 ${computed}입니다.`,
    'told-with-two-values': ({ label, value, otherValue, otherPlace }) =>
      `‘${label}’의 값이 여기서는 ${value}, ${otherPlace}에서는 ${otherValue}입니다.`,
    'named-with-two-years': ({ name, year, otherYear, otherPlace }) =>
      `같은 ‘${name}’의 연도가 여기서는 ${year}년, ${otherPlace}에서는 ${otherYear}년입니다.`,
    'announced-not-listed': ({ name, count }) =>
      `‘${name}’의 ${count}가지가 문서 어디에도 나열되지 않았습니다.`,
    'list-differs-from-count': ({ name, listed }) => `‘${name}’이라 하였으나 나열된 것은 ${listed}개입니다.`,
    'day-not-in-every-month': ({ day, months }) => `${months}월에는 ${day}일이 없습니다.`,
    'no-such-day': ({ text }) => `‘${text}’에 달력에 없는 날이 있습니다.`,
    'week-read-two-ways': ({ text }) =>
      `‘${text}’의 주는 두 가지로 읽힙니다. 그달 몇 번째 월요일이 든 주인지, 달력의 몇 번째 줄인지 정해야 합니다.`,
    'ends-before-start': ({ text }) => `‘${text}’의 끝이 시작보다 앞섭니다.`,
    'outside-stated-period': ({ text, stated }) => `‘${text}’이(가) 사업 기간 ${stated} 밖에 있습니다.`,
    'stages-out-of-order': ({ text, otherText }) =>
      `‘${text}’이(가) ‘${otherText}’ 뒤에 있어 단계의 차례가 맞지 않습니다.`,
    'year-unlike-plan': ({ year, planYear }) => `${planYear}년 계획인데 일정은 대부분 ${year}년입니다.`,
    'same-post-other-name': ({ team, phone, otherPlace }) =>
      `${team} 같은 자리(${phone})의 이름이 ${otherPlace}와 다릅니다.`,
    'phone-unlike-others': ({ phone }) => `전화번호 ${phone}의 모양이 다른 번호와 다릅니다.`,
    'office-missing': ({ programme }) => `‘${programme}’에 추진부서가 없습니다.`,
    'brackets-unpaired': ({ text }) => `괄호의 짝이 맞지 않습니다: ${text}`,
    'character-unlikely': ({ text, meant }) =>
      `‘${text}’에 잘못 읽힌 글자가 있는 듯합니다. ‘${meant}’일 수 있습니다.`,
    'character-unreadable': ({ text }) => `읽을 수 없는 글자가 있습니다: ${text}`,
    'joined-after-full-stop': ({ text }) => `마침표로 끝난 줄에 다음 줄을 이었습니다: ${text}`,
    'joined-over-other-text': ({ text }) =>
      `다른 내용을 사이에 두고 떨어진 줄을 앞 항목에 이었습니다: ${text}`,
    'orphan-line': ({ text }) => `어디에 속하는지 알 수 없는 줄입니다: ${text}`,
    'section-empty': ({ text }) => `‘${text}’ 아래에 내용이 없습니다. 그림이나 도표였을 수 있습니다.`,
    'items-before-section': ({ text }) => `첫 □ 앞에 있는 항목입니다. 제목이 빠졌을 수 있습니다: ${text}`,
    'level-unsure': ({ text }) => `항목의 수준이 확실하지 않습니다: ${text}`,
    'level-too-deep': ({ text }) => `지나치게 깊은 항목이라 위 수준에 두었습니다: ${text}`,
    'number-out-of-order': ({ number, expected }) => `${expected}번이 올 자리에 ${number}번이 있습니다.`,
    'note-without-mark': ({ text }) => `표시한 곳을 찾지 못한 각주입니다: ${text}`,
    'mark-without-note': ({ mark }) => `각주 ${mark}의 내용을 찾지 못했습니다.`,
    'table-ragged': ({ row }) => `표의 ${row}번째 행은 칸 수가 다릅니다.`,
    'table-continued': ({ rows }) => `다음 쪽의 표 ${rows}행을 앞 표에 이었습니다.`,
    'table-cut': ({ kept }) => `표가 너무 커서 ${kept}행까지만 읽었습니다.`,
    'year-not-found': () => '몇 년의 계획인지 찾지 못했습니다.',
  },
  en: {
    'parts-differ-from-total': ({ total, sum, parts }) =>
      `The total is ${total}, its parts make ${sum} (${parts}).`,
    'table-total-differs': ({ label, total, sum }) =>
      `The table's total for “${label}” is ${total}, its cells make ${sum}.`,
    'ratio-differs-from-counts': ({ part, whole, printed, computed }) =>
      `${part}/${whole} is printed as ${printed} but makes ${computed}.`,
    'told-with-two-values': ({ label, value, otherValue, otherPlace }) =>
      `“${label}” is ${value} here and ${otherValue} at ${otherPlace}.`,
    'named-with-two-years': ({ name, year, otherYear, otherPlace }) =>
      `The same “${name}” is of ${year} here and of ${otherYear} at ${otherPlace}.`,
    'announced-not-listed': ({ name, count }) => `The ${count} of “${name}” are listed nowhere.`,
    'list-differs-from-count': ({ name, listed }) => `“${name}” is announced, ${listed} are listed.`,
    'day-not-in-every-month': ({ day, months }) => `There is no day ${day} in month ${months}.`,
    'no-such-day': ({ text }) => `“${text}” holds a day that no calendar has.`,
    'week-read-two-ways': ({ text }) =>
      `The week of “${text}” can be read in two ways: by the month's Mondays, or by the calendar's rows.`,
    'ends-before-start': ({ text }) => `“${text}” ends before it starts.`,
    'outside-stated-period': ({ text, stated }) =>
      `“${text}” lies outside the programme's own period ${stated}.`,
    'stages-out-of-order': ({ text, otherText }) =>
      `“${text}” comes after “${otherText}”: the stages are out of order.`,
    'year-unlike-plan': ({ year, planYear }) =>
      `The plan is for ${planYear}, but most of its schedule lies in ${year}.`,
    'same-post-other-name': ({ team, phone, otherPlace }) =>
      `The same post of ${team} (${phone}) has another name at ${otherPlace}.`,
    'phone-unlike-others': ({ phone }) => `The number ${phone} is written unlike the others.`,
    'office-missing': ({ programme }) => `“${programme}” names no department.`,
    'brackets-unpaired': ({ text }) => `A bracket has no other half: ${text}`,
    'character-unlikely': ({ text, meant }) =>
      `“${text}” seems to hold a misread character; perhaps ${meant}.`,
    'character-unreadable': ({ text }) => `There are characters that cannot be read: ${text}`,
    'joined-after-full-stop': ({ text }) => `Joined to a line that ends in a full stop: ${text}`,
    'joined-over-other-text': ({ text }) => `Joined to the item before, over other text in between: ${text}`,
    'orphan-line': ({ text }) => `A line that belongs to nothing known: ${text}`,
    'section-empty': ({ text }) => `Nothing stands under “${text}”: it may have been a picture or a diagram.`,
    'items-before-section': ({ text }) => `An item before the first section; a title may be missing: ${text}`,
    'level-unsure': ({ text }) => `The item's level is not certain: ${text}`,
    'level-too-deep': ({ text }) => `Nested too deep, kept one level up: ${text}`,
    'number-out-of-order': ({ number, expected }) =>
      `Number ${number} stands where ${expected} was expected.`,
    'note-without-mark': ({ text }) => `A footnote whose mark was not found: ${text}`,
    'mark-without-note': ({ mark }) => `The text of footnote ${mark} was not found.`,
    'table-ragged': ({ row }) => `Row ${row} of the table has another number of cells.`,
    'table-continued': ({ rows }) => `${rows} rows of the next page's table were joined to the table before.`,
    'table-cut': ({ kept }) => `The table is too big: only ${kept} rows were read.`,
    'year-not-found': () => 'The year of the plan was not found.',
  },
}

/** A doubt as a sentence. */
export function doubtText({ where, what }: Doubt, locale: Locale): string {
  const facts: Readonly<Record<string, string>> = what.facts
  const at = where.place?.at ?? 'line'
  const told =
    'otherPlace' in facts ? { ...facts, otherPlace: spot(at, facts['otherPlace'] ?? '', locale) } : facts
  // The code says which facts there are; the compiler cannot follow that through the table.
  const sentence: (known: never) => string = doubtTexts[locale][what.code]
  return sentence(told as never)
}

function spot(at: Place['at'], number: string, locale: Locale): string {
  if (locale === 'ko') return at === 'line' ? `${number}행` : `${number}번째 문단`
  return at === 'line' ? `line ${number}` : `paragraph ${number}`
}

/** Where a doubt is, in words: programme, section, line or paragraph and page. */
export function placeText({ place, programme, section }: DoubtWhere, locale: Locale): string {
  const parts = [
    ...(programme === null ? [] : [locale === 'ko' ? `주요업무 ${programme}` : `programme ${programme}`]),
    ...(section === null ? [] : [section]),
    ...(place === null ? [] : [spot(place.at, [place.number, ...place.joined].join('·'), locale)]),
    ...(place?.page == null ? [] : [locale === 'ko' ? `${place.page}쪽` : `page ${place.page}`]),
  ]
  return parts.length === 0 ? (locale === 'ko' ? '문서 전체' : 'the whole document') : parts.join(', ')
}
