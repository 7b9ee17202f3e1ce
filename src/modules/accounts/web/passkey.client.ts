import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const button = box.querySelector('button')
  if (button === null || !('PublicKeyCredential' in window)) continue
  box.hidden = false
  button.addEventListener('click', () => void perform(box, button))
}

async function perform(box: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const failed = box.querySelector<HTMLElement>('[data-passkey-failed]')
  if (failed !== null) failed.hidden = true
  button.disabled = true
  try {
    const optionsJSON = await ask(box.dataset['options'] ?? '', {})
    const response =
      box.dataset['passkey'] === 'make'
        ? await startRegistration({ optionsJSON: optionsJSON as never })
        : await startAuthentication({ optionsJSON: optionsJSON as never })
    const name = box.querySelector('input')?.value ?? ''
    const next = new URLSearchParams(location.search).get('next') ?? ''
    const { to } = (await ask(box.dataset['answer'] ?? '', { response, name, next })) as { to: string }
    location.assign(to)
  } catch {
    if (failed !== null) failed.hidden = false
    button.disabled = false
  }
}

async function ask(address: string, body: unknown): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  return answer.json()
}
