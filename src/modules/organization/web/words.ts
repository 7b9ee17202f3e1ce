import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import type { AppointDeputyRefusal, EndDeputyRefusal } from '../use-cases/appoint-deputy.ts'
import type { AppointRefusal, EndPostRefusal } from '../use-cases/appoint.ts'
import type { ReorganiseProblem } from '../use-cases/apply-reorganization.ts'
import type { DepartRefusal } from '../use-cases/depart-person.ts'
import type { EditPersonRefusal, OpenAccessRefusal } from '../use-cases/edit-person.ts'
import type { FoundCityRefusal } from '../use-cases/found-city.ts'
import type { ConfirmHandOverRefusal, PrepareHandOverRefusal } from '../use-cases/hand-over.ts'
import type { HireRefusal } from '../use-cases/hire-person.ts'
import type { ReturnRefusal, TakeLeaveRefusal } from '../use-cases/take-leave.ts'
import type { PasswordRefusal } from '#platform/access/password-rules.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

/** The module's words in both languages. */
export const words = texts(ko, en)
export type Words = (typeof words)['ko']

type Plain<R> = Exclude<Extract<R, string>, PasswordRefusal>

/** Every refusal that a page of this module can meet. */
export type OrganizationRefusal = Plain<
  | ReorganiseProblem
  | FoundCityRefusal
  | HireRefusal
  | EditPersonRefusal
  | OpenAccessRefusal
  | AppointRefusal
  | EndPostRefusal
  | DepartRefusal
  | AppointDeputyRefusal
  | EndDeputyRefusal
  | PrepareHandOverRefusal
  | ConfirmHandOverRefusal
  | TakeLeaveRefusal
  | ReturnRefusal
>

const refusals: Readonly<Record<Locale, Readonly<Record<OrganizationRefusal | 'account-refused', string>>>> =
  {
    ko: words.ko.refusals,
    en: words.en.refusals,
  }

/** A refusal in words. What only the password rules say is said as a whole: this module types no password. */
export function sayRefusal(refusal: string, locale: Locale): string {
  const said: Readonly<Record<string, string>> = refusals[locale]
  return said[refusal] ?? refusals[locale]['account-refused']
}

/** A name in the reader's language; Korean when it was not given in theirs. */
export function inLocale(text: Localized, locale: Locale): string {
  return text[locale] === '' ? text.ko : text[locale]
}
