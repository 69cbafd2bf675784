/**
 * Enter on an entry of a menu: what it opens may take the focus at once, so the key must not go on to it (a form would be
 * sent before anybody has read it); and a link in the entry is followed, as a click would. Answers how to end this.
 */
export const followMenuKeys = (): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return
    const entry = event.target.closest('[role="menuitem"]')
    if (!entry) return
    event.preventDefault()
    entry.querySelector('a')?.click()
  }
  document.addEventListener('keydown', press, { capture: true })
  return () => document.removeEventListener('keydown', press, { capture: true })
}
