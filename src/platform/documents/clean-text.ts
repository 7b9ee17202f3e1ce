// Control characters, halves of surrogate pairs and non-characters have no form in XML, and none on paper; the
// marks that turn the reading direction round would show a text as what it is not.
const NO_FORM =
  /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu

/** A text as every form can hold it: whole, without characters that none can write; line ends are \n. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(NO_FORM, '')
    .replaceAll('\t', ' ')
}

/** The lines of a text, each without space at its ends; at least one. */
export function linesOf(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
}

/** A text on one line, for headings and table heads. */
export function oneLine(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .join(' ')
}
