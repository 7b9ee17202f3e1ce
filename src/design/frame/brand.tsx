import { Link } from '../actions/link.tsx'
import { useWords } from '../reader.ts'
import { useFrame } from './frame-context.ts'

/** Hands around a field: how neighbours shared their work (두레). */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round">
        <path d="M16 4a12 12 0 0 1 10.4 6" />
        <path d="M28 16a12 12 0 0 1-6 10.4" />
        <path d="M16 28A12 12 0 0 1 5.6 22" />
        <path d="M4 16a12 12 0 0 1 6-10.4" />
      </g>
      <circle class="brand-seed" cx="16" cy="16" r="4.5" />
    </svg>
  )
}

/** The city's name as the logo. */
export function Brand({ href, room }: { href: string; room: string }) {
  const words = useWords()
  const { city, locale } = useFrame()
  return (
    <Link href={href} class="brand">
      <BrandMark />
      <span class="brand-city">{city.name[locale]}</span>
      <span class="brand-service">{words.service}</span>
      <span class="brand-room">{room}</span>
    </Link>
  )
}
