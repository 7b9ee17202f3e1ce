/** One address without any mark that a mail's head reads as more than an address. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[^\s@<>()[\]\\,;:"\p{Cc}]+$/u
const LONGEST_ADDRESS = 254
const LONGEST_SUBJECT = 200
const LONGEST_WEB_ADDRESS = 900

/** Whether a text is one plain mail address. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text)
}

/** Whether a text is one web address that may stand in a mail's head as it is. */
export function isWebAddress(text: string): boolean {
  return text.length <= LONGEST_WEB_ADDRESS && /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(text)
}

/** A subject on one line: a line break in it would start a header of the writer's choice. */
export function oneLine(subject: string): string {
  return Array.from(subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .slice(0, LONGEST_SUBJECT)
    .join('')
}

/** A body with plain line breaks and no other control characters. */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}
