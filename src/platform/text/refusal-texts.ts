import type { Locale } from '../kernel/locale.ts'
import type { DayRefusal, MonthRefusal } from './parse-day.ts'
import type { WonRefusal } from './parse-won.ts'

/** What is said at a field whose text could not be read as money, a day or a month. */
export const readingTexts: Readonly<
  Record<Locale, Readonly<Record<WonRefusal | DayRefusal | MonthRefusal, string>>>
> = {
  ko: {
    empty: '값을 입력하십시오.',
    'not-an-amount': '금액을 읽을 수 없습니다. 1,234 또는 5.3억처럼 적으십시오.',
    'fraction-of-won': '원보다 작은 금액은 적을 수 없습니다.',
    'amount-too-large': '금액이 너무 큽니다. 단위를 확인하십시오.',
    'not-a-day': '날짜를 읽을 수 없습니다. 2021-01-05처럼 적으십시오.',
    'no-such-day': '달력에 없는 날짜입니다.',
    'wrong-weekday': '날짜와 요일이 맞지 않습니다.',
    'not-a-month': '달을 읽을 수 없습니다. 2021-03처럼 적으십시오.',
  },
  en: {
    empty: 'Enter a value.',
    'not-an-amount': 'This is not an amount. Write it like 1,234.',
    'fraction-of-won': 'Amounts cannot be smaller than one won.',
    'amount-too-large': 'The amount is too large. Check its unit.',
    'not-a-day': 'This is not a date. Write it like 2021-01-05.',
    'no-such-day': 'There is no such day in the calendar.',
    'wrong-weekday': 'The date and the day of the week do not match.',
    'not-a-month': 'This is not a month. Write it like 2021-03.',
  },
}
