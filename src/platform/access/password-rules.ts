import { commonWords } from './common-passwords.ts'
import type { PasswordRules } from './access-settings.ts'

export type PasswordRefusal =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-plain'
  | 'password-common'
  | 'password-holds-name'
  | 'password-used-before'

/** Whose password it is to be: what of them it may not hold. */
export interface PasswordOwner {
  readonly login: string
  readonly name: string
  readonly email: string | null
}

/** Bounds the work of hashing; nobody types more. */
const LONGEST = 128

/** What is wrong with a password, or null. Earlier passwords are compared elsewhere: that needs their hashes. */
export function passwordFault(
  password: string,
  rules: PasswordRules,
  owner: PasswordOwner,
): PasswordRefusal | null {
  const text = password.normalize('NFKC')
  const length = Array.from(text).length
  if (length < rules.minLength) return 'password-too-short'
  if (length > LONGEST) return 'password-too-long'
  if (kindsOf(text) < rules.minClasses) return 'password-too-plain'
  if (holdsName(text, owner)) return 'password-holds-name'
  return isCommon(text) ? 'password-common' : null
}

/** How many of lower case, upper case, digits and signs occur; Hangul and other letters count as lower case. */
export function kindsOf(text: string): number {
  const kinds = [/\p{Lu}/u, /[^\P{L}\p{Lu}]/u, /\p{N}/u, /[^\p{L}\p{N}]/u]
  return kinds.filter((kind) => kind.test(text)).length
}

function holdsName(text: string, owner: PasswordOwner): boolean {
  const lower = text.toLowerCase()
  const parts = [
    owner.login.split('@')[0] ?? '',
    owner.email?.split('@')[0] ?? '',
    owner.name.replaceAll(' ', ''),
  ]
  // Two letters of Hangul are a name; two of Latin are in every word.
  return parts.some(
    (part) => part.length >= (/\p{Script=Hangul}/u.test(part) ? 2 : 4) && lower.includes(part.toLowerCase()),
  )
}

const lookAlike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function isCommon(text: string): boolean {
  const lower = text.toLowerCase()
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const undressed = Array.from(bare, (sign) => lookAlike[sign] ?? sign).join('')
  return commonWords.has(bare) || commonWords.has(undressed) || distinctSteps(lower) < 4
}

/** How often the step from one sign to the next changes: `aaaaaaaaaa` and `1234567890` are one run each. */
function distinctSteps(text: string): number {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
  let changes = 1
  for (let at = 2; at < codes.length; at += 1) {
    const step = (codes[at] ?? 0) - (codes[at - 1] ?? 0)
    if (step !== (codes[at - 1] ?? 0) - (codes[at - 2] ?? 0)) changes += 1
  }
  return changes
}
