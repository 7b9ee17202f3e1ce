import { formatDay } from '#platform/text/format.ts'
import { useWords } from '../reader.ts'
import { useFrame } from './frame-context.ts'

/** The first thing on a page: past everything that repeats. */
export function SkipLink() {
  const words = useWords()
  return (
    <div id="krds-skip-link">
      <a href="#content">{words.skip}</a>
    </div>
  )
}

/** The official banner of a real site; a sample says what it is instead, and which day its clock shows. */
export function Masthead() {
  const words = useWords()
  const { city, today, locale } = useFrame()
  return (
    <>
      {city.official && (
        <section id="krds-masthead" aria-label={words.bannerLabel}>
          <p class="masthead-text">{words.banner}</p>
        </section>
      )}
      {city.sample && (
        <section class="sample-line" aria-label={words.sampleLabel}>
          <p>
            {words.sample} <span class="sample-day">{formatDay(today, locale)}</span>
          </p>
        </section>
      )}
    </>
  )
}
