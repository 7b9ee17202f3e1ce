/** Where to go on after signing in: an address of ours, or nothing. Another site is never one. */
export function nextPath(text: string | undefined): string | null {
  if (text === undefined || text.length > 500) return null
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) && !/^\/(sign-in|second-factor)\b/.test(text) ? text : null
}
