import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listPledges, termOn } from '#modules/pledges/index.ts'
import { byPledge, listPlaces } from '../data/place-queries.ts'
import { writeDegrees } from '../domain/spot.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { townNames } from './place-words.ts'
import { stageOf } from './stage-look.tsx'
import { pledgeMapTexts } from './words.ts'

const { ko, en } = pledgeMapTexts

/** A row for each place of the term's pledges; a pledge without a place has one with nothing in it. */
export const pledgeMapDatasets: readonly DatasetDefinition[] = [
  {
    name: 'pledge-places',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '공약', en: 'pledges' },
      { ko: '지도', en: 'map' },
    ],
    updated: 'monthly',
    columns: [
      { name: '공약번호', title: { ko: '공약 번호', en: 'Pledge' }, type: 'integer' },
      { name: '공약명', title: { ko: '공약', en: 'Title' }, type: 'text' },
      { name: '이행단계', title: { ko: ko.stage, en: en.stage }, type: 'text' },
      { name: '자리구분', title: { ko: ko.kind, en: en.kind }, type: 'text' },
      { name: '자리이름', title: { ko: ko.name, en: en.name }, type: 'text' },
      { name: '읍면동', title: { ko: ko.town, en: en.town }, type: 'text' },
      { name: '위도', title: { ko: ko.latitude, en: en.latitude }, type: 'decimal' },
      { name: '경도', title: { ko: ko.longitude, en: en.longitude }, type: 'decimal' },
      { name: '선좌표', title: { ko: ko.spots, en: en.spots }, type: 'text' },
    ],
    rows: async ({ database, today }, locale) => {
      const term = await termOn(database, today)
      if (term === null) return []
      const words = pledgeMapTexts[locale]
      const names = townNames(await townsOn(database, today))
      const places = byPledge(await listPlaces(database, term.id))
      return (await listPledges(database, term.id, today)).flatMap((pledge) => {
        const head = [pledge.number, pledge.title[locale], words.stages[stageOf(pledge)]]
        const own = places.get(pledge.id) ?? []
        if (own.length === 0) return [[...head, null, null, null, null, null, null]]
        return own.map(({ kind, name, spots, townIds }) => {
          const [spot] = kind === 'point' ? spots : []
          return [
            ...head,
            words.kinds[kind],
            name[locale] || null,
            townIds.map((id) => names.get(id)?.[locale] ?? '').join(', ') || null,
            spot === undefined ? null : writeDegrees(spot.lat),
            spot === undefined ? null : writeDegrees(spot.lon),
            kind === 'line'
              ? spots.map(({ lat, lon }) => `${writeDegrees(lat)} ${writeDegrees(lon)}`).join(';')
              : null,
          ]
        })
      })
    },
  },
]
