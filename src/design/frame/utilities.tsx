import type { Preferences } from '#platform/http/web-request.ts'
import { locales } from '#platform/kernel/locale.ts'
import { Form } from '../actions/form.tsx'
import { Link } from '../actions/link.tsx'
import { localHref } from '../address.ts'
import { useWords } from '../reader.ts'
import { useFrame } from './frame-context.ts'

/** Language, display, the other room, in and out: right on top of every page. */
export function Utilities() {
  const words = useWords()
  const frame = useFrame()
  const isStaff = frame.person.kind === 'staff'
  return (
    <ul class="utilities" aria-label={words.utilities}>
      <li>
        <LanguageSwitch />
      </li>
      <li>
        <DisplaySettings />
      </li>
      {frame.room === 'workspace' && (
        <li>
          <Link class="utility" href="/">
            {words.toPortal}
          </Link>
        </li>
      )}
      {frame.room === 'portal' && isStaff && (
        <li>
          <Link class="utility" href="/office">
            {words.toWorkspace}
          </Link>
        </li>
      )}
      {frame.person.accountId === null ? (
        <li>
          <Link
            class="utility utility-strong"
            href={`/sign-in?next=${encodeURIComponent(nextPath(frame.path))}`}
          >
            {words.signIn}
          </Link>
        </li>
      ) : (
        <SignedInAs name={frame.person.name} />
      )}
    </ul>
  )
}

/** Where to go on after signing in: not back to the sign-in page itself. */
function nextPath(path: string): string {
  return path.startsWith('/sign-in') ? '/' : path
}

function SignedInAs({ name }: { name: string }) {
  const words = useWords()
  return (
    <>
      <li>
        <Link class="utility" href="/account" description={words.myAccount}>
          {words.person(name)}
        </Link>
      </li>
      <li>
        <Form action="/sign-out" narrow={false}>
          <button class="utility" type="submit">
            {words.signOut}
          </button>
        </Form>
      </li>
    </>
  )
}

function LanguageSwitch() {
  const words = useWords()
  const { locale, path } = useFrame()
  const other = locales.find((one) => one !== locale) ?? locale
  return (
    <a class="utility" href={localHref(path, other) ?? '/'} hreflang={other} lang={other}>
      {words.otherLanguage}
    </a>
  )
}

const modes = ['standard', 'high-contrast'] as const satisfies readonly Preferences['mode'][]
const sizes = [
  'small',
  'normal',
  'large',
  'larger',
  'largest',
] as const satisfies readonly Preferences['textSize'][]

/** Screen mode and text size by plain forms, so that they work without scripts. */
function DisplaySettings() {
  const words = useWords()
  const { preferences } = useFrame()
  return (
    <details class="display-settings">
      <summary class="utility">{words.display}</summary>
      <div class="popover">
        <Wish
          legend={words.mode}
          name="mode"
          chosen={preferences.mode}
          choices={modes}
          labels={words.modes}
        />
        <Wish
          legend={words.textSize}
          name="textSize"
          chosen={preferences.textSize}
          choices={sizes}
          labels={words.textSizes}
        />
      </div>
    </details>
  )
}

interface WishProps<Choice extends string> {
  readonly legend: string
  readonly name: string
  readonly chosen: Choice
  readonly choices: readonly Choice[]
  readonly labels: Readonly<Record<Choice, string>>
}

function Wish<Choice extends string>({ legend, name, chosen, choices, labels }: WishProps<Choice>) {
  const { path } = useFrame()
  return (
    <Form action="/preferences" hidden={{ next: path }} narrow={false}>
      <fieldset class="plain-fieldset">
        <legend class="wish-legend">{legend}</legend>
        <div class="wish-choices">
          {choices.map((choice) => (
            <button
              key={choice}
              class={`wish wish-${choice}`}
              type="submit"
              name={name}
              value={choice}
              aria-pressed={choice === chosen}
            >
              {labels[choice]}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  )
}
