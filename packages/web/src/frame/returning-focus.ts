import { isShown, modalOf } from './shown'

/** Everything that lies over a page for a while and takes the focus with it when it goes. */
const overlays =
  '.ant-modal-wrap, .ant-drawer, .ant-dropdown, .ant-popover, .ant-select-dropdown, [role="dialog"], [role="menu"]'

/** An element that had the focus, and how to know it again when the page has drawn it anew. */
type Visit = { element: HTMLElement; tag: string; name: string; over: boolean; path: string }

const nameOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 80)

const visitTo = (element: HTMLElement): Visit => ({
  element,
  tag: element.tagName,
  name: nameOf(element),
  over: element.closest(overlays) !== null,
  path: window.location.pathname,
})

const isThere = ({ element }: Visit): boolean => isShown(element)

/** The one element that looks like a visited one which is gone. */
const twinOf = ({ tag, name }: Visit): HTMLElement | null => {
  if (name === '') return null
  const twins = [...document.querySelectorAll<HTMLElement>(tag)].filter(
    (element) => nameOf(element) === name && isShown(element),
  )
  return twins.length === 1 ? (twins[0] ?? null) : null
}

const takesFocus = (element: HTMLElement | null | undefined): boolean => {
  element?.focus()
  return element instanceof HTMLElement && document.activeElement === element
}

const fields = 'input, textarea, select, [tabindex="0"], button, a[href]'

/** The first field of a dialog, or what does or leaves it; not the cross in its corner, which is what it begins with. */
const enter = (modal: HTMLElement): boolean =>
  ['.ant-modal-body', '.ant-modal-footer'].some((part) =>
    [...modal.querySelectorAll<HTMLElement>(part)]
      .flatMap((place) => [...place.querySelectorAll<HTMLElement>(fields)])
      .some((field) => isShown(field) && takesFocus(field)),
  )

/** Whatever was open over the page is gone: back to what opened it, or to what had the focus before that. */
const returnFrom = (lost: Visit, before: readonly Visit[]): void => {
  const main = document.querySelector<HTMLElement>('#main')
  const found =
    lost.path === window.location.pathname &&
    before.some((visit) => takesFocus(isThere(visit) ? visit.element : twinOf(visit)))
  if (!found) takesFocus(main)
}

/** A form that stood in the place of its button is gone: the button is there again, as a new element. */
const returnToTwin = (lost: Visit, before: readonly Visit[]): void => {
  const kept = before.findIndex(isThere)
  if (lost.path === window.location.pathname)
    before.slice(0, kept === -1 ? before.length : kept).some((visit) => takesFocus(twinOf(visit)))
}

const most = 30

/**
 * Brings the focus back where it was before a dialog, a drawer, a menu or a small form in the page was opened, however it
 * was closed; wherever it would else be lost, the keyboard would begin at the top again. A dialog begins with its first
 * field. Answers how to end this.
 */
export const keepFocus = (): (() => void) => {
  let visits: Visit[] = []
  let asked = false
  const look = (): void => {
    asked = false
    const [lost, ...before] = visits
    if (!lost || document.activeElement !== document.body || isThere(lost)) return
    visits = before
    const modal = modalOf()
    if (modal)
      void (
        before.some(({ element }) => modal.contains(element) && isShown(element) && takesFocus(element)) ||
        enter(modal)
      )
    else if (lost.over) returnFrom(lost, before)
    else returnToTwin(lost, before)
  }
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    const visit = visitTo(target)
    const modal = modalOf()
    // What the keyboard passes behind a dialog, on its way from its last field round to its first.
    if (!visit.over && modal) return
    const began = modal !== null && !visits.some(({ element }) => modal.contains(element))
    visits = [visit, ...visits.filter(({ element }) => element !== target)].slice(0, most)
    if (began && target.matches('.ant-modal-close')) enter(modal)
  }
  const observer = new MutationObserver(() => {
    if (asked) return
    asked = true
    // Whoever closes something may move the focus on their own; that goes first.
    window.setTimeout(look, 60)
  })
  document.addEventListener('focusin', remember)
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'hidden'],
  })
  return () => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}
