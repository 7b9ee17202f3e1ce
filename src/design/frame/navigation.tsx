import { Link } from '../actions/link.tsx'
import { useWords } from '../reader.ts'
import { useFrame } from './frame-context.ts'

/** The main menu: across on wide screens, behind a word on phones. Drawn twice, one of them always away. */
export function MainMenu() {
  const words = useWords()
  const { navigation } = useFrame()
  if (navigation.length === 0) return null
  return (
    <>
      <nav class="main-menu main-menu-wide" aria-label={words.mainMenu}>
        <MenuItems />
      </nav>
      <details class="main-menu-phone">
        <summary class="menu-button">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M3 5h14M3 10h14M3 15h14" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
          {words.menu}
        </summary>
        <nav class="main-menu" aria-label={words.mainMenu}>
          <MenuItems />
        </nav>
      </details>
    </>
  )
}

function MenuItems() {
  const { navigation } = useFrame()
  return (
    <ul>
      {navigation.map((item) => (
        <li key={item.href}>
          <Link class="menu-link" href={item.href} current={item.current}>
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

interface BreadcrumbsProps {
  readonly above: readonly { readonly href: string; readonly label: string }[]
  readonly title: string
}

/** Where this page lies. */
export function Breadcrumbs({ above, title }: BreadcrumbsProps) {
  const words = useWords()
  if (above.length === 0) return null
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {above.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
