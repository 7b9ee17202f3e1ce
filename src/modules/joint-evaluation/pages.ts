/** What pages that stand on a year share with the year's own: where things are, its tabs, how numbers are said. */
export type { JointParts } from './web/parts.ts'
export { type Rooms, roomsOf, RoomsOfYear } from './web/rooms.tsx'
export { sayFixed, sayMonth, sayNumber, sayPercent, sayPoints, sayRange, sayTotal } from './web/say.ts'
export { sayAim } from './web/say.ts'
export { crumbs, factsIn, indicatorHref as jointIndicatorHref, notFound, yearHref } from './web/year-in.ts'
export { linesOf, setIn } from './web/year-in.ts'
export { ordinal } from './web/ordinal.ts'
