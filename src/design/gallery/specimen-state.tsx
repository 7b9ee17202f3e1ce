import { Tabs } from '../lists/tabs.tsx'
import { useReader } from '../reader.ts'
import { galleryWords } from './gallery-words.ts'

export const specimenStates = ['usual', 'empty', 'loading', 'failing', 'forbidden', 'too-many'] as const
export type SpecimenState = (typeof specimenStates)[number]

/** Which state of the page kind to look at. */
export function StateTabs({ kind, state }: { kind: string; state: SpecimenState }) {
  const words = galleryWords[useReader().locale]
  return (
    <Tabs
      label={words.states}
      tabs={specimenStates.map((one) => ({
        href: one === 'usual' ? `/design/${kind}` : `/design/${kind}?state=${one}`,
        label: words.stateNames[one],
        current: one === state,
      }))}
    />
  )
}
