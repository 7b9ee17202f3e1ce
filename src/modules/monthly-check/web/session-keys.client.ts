/** Turns the pages of a reporting session with the arrow keys, unless someone is writing. */
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
  const rel = event.key === 'ArrowLeft' ? 'prev' : event.key === 'ArrowRight' ? 'next' : null
  if (rel === null || isWriting(event.target)) return
  const link = document.querySelector<HTMLAnchorElement>(`.briefing a[rel="${rel}"]`)
  if (link !== null) location.assign(link.href)
})

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
  )
}

export {}
