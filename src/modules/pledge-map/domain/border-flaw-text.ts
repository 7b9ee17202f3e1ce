import type { Locale } from '#platform/kernel/locale.ts'
import type { BorderFlaw } from './read-borders.ts'

const korean = (flaw: BorderFlaw): string => {
  switch (flaw.code) {
    case 'not-json':
      return 'JSON 파일이 아닙니다. UTF-8로 저장한 GeoJSON 파일을 고르십시오.'
    case 'not-geojson':
      return 'GeoJSON FeatureCollection이 아닙니다. SHP 파일은 QGIS 같은 프로그램에서 GeoJSON(EPSG:4326)으로 바꾸십시오.'
    case 'no-features':
      return '파일에 도형이 하나도 없습니다.'
    case 'not-an-area':
      return `${flaw.feature}번째 도형은 면이 아닙니다(${flaw.type}). Polygon이나 MultiPolygon이어야 합니다.`
    case 'broken-ring':
      return `${flaw.feature}번째 도형의 테두리가 닫히지 않았거나 점이 모자랍니다.`
    case 'too-many-corners':
      return `도형 하나의 점이 ${flaw.count}개입니다. 300,000개 이하로 줄이십시오.`
    case 'not-wgs84':
      return `좌표계가 WGS84 경위도가 아닙니다(${flaw.found}). EPSG:4326으로 바꾼 파일을 고르십시오.`
    case 'swapped':
      return `위도와 경도의 순서가 바뀌었습니다(${flaw.found}). GeoJSON은 경도를 먼저 적습니다.`
    case 'no-name-property':
      return `읍면동 이름이 든 속성을 찾지 못했습니다. 파일의 속성: ${flaw.properties.join(', ') || '없음'}. 이름 속성을 적으십시오.`
    case 'unknown-towns':
      return `그날 우리 시에 없는 읍면동이 있습니다: ${flaw.names.join(', ')}.`
    case 'missing-towns':
      return `파일에 없는 읍면동이 있습니다: ${flaw.names.join(', ')}.`
  }
}

const english = (flaw: BorderFlaw): string => {
  switch (flaw.code) {
    case 'not-json':
      return 'This is no JSON file. Choose a GeoJSON file saved as UTF-8.'
    case 'not-geojson':
      return 'This is no GeoJSON FeatureCollection. Turn a shapefile into GeoJSON (EPSG:4326) with a program such as QGIS.'
    case 'no-features':
      return 'There is no shape in the file.'
    case 'not-an-area':
      return `Shape ${flaw.feature} is no area (${flaw.type}). It must be a Polygon or a MultiPolygon.`
    case 'broken-ring':
      return `The outline of shape ${flaw.feature} is not closed or has too few corners.`
    case 'too-many-corners':
      return `One shape has ${flaw.count} corners. Reduce it to 300,000.`
    case 'not-wgs84':
      return `The coordinates are not WGS84 longitude and latitude (${flaw.found}). Choose a file in EPSG:4326.`
    case 'swapped':
      return `Latitude and longitude have changed places (${flaw.found}). GeoJSON writes the longitude first.`
    case 'no-name-property':
      return `No property with the towns’ names was found. The file has: ${flaw.properties.join(', ') || 'none'}. Give the property’s name.`
    case 'unknown-towns':
      return `The city has no such towns on that day: ${flaw.names.join(', ')}.`
    case 'missing-towns':
      return `These towns are not in the file: ${flaw.names.join(', ')}.`
  }
}

/** What keeps a file from being a map, and what to do about it. */
export function borderFlawText(flaw: BorderFlaw, locale: Locale): string {
  return locale === 'ko' ? korean(flaw) : english(flaw)
}
