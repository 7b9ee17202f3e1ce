/** How long before the end people are asked; KWCAG 2.2 wants at least 20 seconds. */
const WARN_SECONDS = 120

const box = document.querySelector<HTMLElement>('[data-session-seconds]')
if (box !== null) startTimer(box)

function startTimer(box: HTMLElement): void {
  const lasts = Number(box.dataset['sessionSeconds'])
  const dialog = box.querySelector<HTMLDialogElement>('[data-session-dialog]')
  const clock = box.dataset['sessionClock'] ?? ''
  const others = new BroadcastChannel('dure-session')
  let endsAt = Date.now() + lasts * 1000
  let asked = false
  let ended = false

  const stayed = () => {
    endsAt = Date.now() + lasts * 1000
    asked = false
    dialog?.close()
    show()
  }

  const extend = async () => {
    if (ended) {
      location.reload()
      return
    }
    const form = box.querySelector('form')
    const answer = await fetch(form?.action ?? '/session/extend', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '',
    })
    if (!answer.ok) {
      end()
      return
    }
    stayed()
    others.postMessage('stayed')
  }

  const end = () => {
    ended = true
    const text = box.querySelector('[data-session-text]')
    if (text !== null) text.textContent = box.dataset['sessionEnded'] ?? ''
    const again = box.querySelector('[data-session-extend]')
    if (again !== null) again.textContent = box.dataset['sessionAgain'] ?? ''
    if (dialog?.open === false) dialog.showModal()
  }

  const show = () => {
    const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))
    for (const place of box.querySelectorAll('[data-session-left]')) place.textContent = timeText(clock, left)
    if (left === 0 && !ended) end()
    else if (left <= Math.min(WARN_SECONDS, lasts / 2) && !asked) {
      asked = true
      dialog?.showModal()
    }
  }

  // Another tab of the same session asked the server: this one is awake, too.
  others.addEventListener('message', stayed)
  others.postMessage('stayed')
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void extend()
  })
  dialog?.querySelector('[data-session-extend]')?.addEventListener('click', () => void extend())
  dialog?.querySelector('[data-session-close]')?.addEventListener('click', () => dialog.close())
  setInterval(show, 1000)
  show()
}

/** Puts minutes and seconds into the words that the server wrote for nought of each. */
function timeText(zero: string, left: number): string {
  const parts = [Math.floor(left / 60), left % 60]
  return zero.replace(/0/g, () => String(parts.shift() ?? 0))
}
