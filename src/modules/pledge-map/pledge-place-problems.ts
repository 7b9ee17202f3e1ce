import type { PledgeProblem, PledgeProblemSource } from '#modules/pledges/index.ts'
import { listPledges } from '#modules/pledges/index.ts'
import { byPledge, listPlaces } from './data/place-queries.ts'
import { townsOn } from './use-cases/ground-of-day.ts'

/** Pledges without a place, and places whose town has ended since. Three queries. */
export const pledgePlaceProblems: PledgeProblemSource = {
  name: 'pledge-map',
  problems: async (session, termId, day) => {
    const places = byPledge(await listPlaces(session, termId))
    const living = new Set((await townsOn(session, day)).map(({ departmentId }) => departmentId))
    return (await listPledges(session, termId, day)).flatMap(({ id, number }): PledgeProblem[] => {
      const own = places.get(id) ?? []
      const problem = (text: PledgeProblem['text']): PledgeProblem => ({
        ...{ pledge: number, weight: 'doubt', text },
        href: `/office/pledges/${number}/places`,
      })
      if (own.length === 0) return [problem(noPlace)]
      const ended = own.filter(({ townIds }) => townIds.some((town) => !living.has(town)))
      return ended.map(({ name }) => problem(endedTown(name)))
    })
  },
}

const noPlace = {
  ko: '자리가 정해지지 않았습니다. 읍면동이나 지점을 넣거나 시 전체로 정하십시오.',
  en: 'It has no place: give it a town or a point, or say that it is for the whole city.',
}

const endedTown = ({ ko, en }: { readonly ko: string; readonly en: string }) => ({
  ko: `자리${ko === '' ? '' : ` ‘${ko}’`}의 읍면동이 없어졌습니다. 이어받은 읍면동으로 고치십시오.`,
  en: `The town of the place${en === '' ? '' : ` “${en}”`} has ended: put it into the town that took over.`,
})
