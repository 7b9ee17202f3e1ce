import { yearOf } from '#platform/kernel/calendar-date.ts'
import { Link } from '../actions/link.tsx'
import { useWords } from '../reader.ts'
import { BrandMark } from './brand.tsx'
import { useFrame } from './frame-context.ts'

/** Service, contact, utilities, policy, copyright, and last the operator's mark: the order that KRDS asks for. */
export function Footer() {
  const words = useWords()
  const { city, locale, today } = useFrame()
  const name = city.name[locale]
  return (
    <footer id="krds-footer">
      <div class="footer-inner">
        <p class="footer-service">
          <BrandMark />
          {name} {words.service}
        </p>
        <p class="footer-contact">{city.contact[locale]}</p>
        <ul class="footer-links" aria-label={words.footer}>
          <FooterLink href="/data">{words.openData}</FooterLink>
          <FooterLink href="/api/v1">{words.api}</FooterLink>
          <FooterLink href="/transparency">{words.transparency}</FooterLink>
        </ul>
        <ul class="footer-links footer-policy">
          <li>
            <Link href="/privacy">
              <strong>{words.privacy}</strong>
            </Link>
          </li>
          <FooterLink href="/accessibility">{words.accessibility}</FooterLink>
        </ul>
        <p class="footer-small">{words.licence}</p>
        <p class="footer-small">{words.copyright(name, yearOf(today))}</p>
        {city.official && (
          <div class="krds-identifier">
            <BrandMark />
            <p>{words.operator(name)}</p>
          </div>
        )}
      </div>
    </footer>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link href={href}>{children}</Link>
    </li>
  )
}
