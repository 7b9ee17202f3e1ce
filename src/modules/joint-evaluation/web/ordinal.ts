/** A place in English, as people say it: 1st, 2nd, 3rd, 11th, 21st. */
export function ordinal(place: string): string {
  const [last, teens] = [Number(place) % 10, Number(place) % 100]
  if (teens >= 11 && teens <= 13) return `${place}th`
  return `${place}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
