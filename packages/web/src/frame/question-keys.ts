import { isShown, lastShown, modalOf } from './shown'

const question = '.ant-popconfirm'
/** What is open within a dialog and closes before it. */
const popups = '.ant-select-dropdown, .ant-dropdown, .ant-popover, .ant-picker-dropdown'

/** Its first button takes nothing away: 取消. */
const leaveOf = (asked: Element): HTMLElement | null => asked.querySelector<HTMLElement>('button')

/** Whoever has pressed a button may have been asked something beside it, which is drawn a moment later. */
const soon = 120

const focusQuestion = (): void => {
  window.setTimeout(() => {
    const asked = lastShown(question)
    if (asked && !asked.contains(document.activeElement)) leaveOf(asked)?.focus()
  }, soon)
}

/** On its way out, as long as that is drawn. */
const leaves = ({ className }: Element): boolean => /-leave\b/.test(className)

const hasPopup = (): boolean =>
  [...document.querySelectorAll<HTMLElement>(popups)].some((element) => isShown(element) && !leaves(element))

let closing: number | undefined

/** Closes a dialog that is still there after its own answer to Escape, which a menu just closed may have taken. */
const closeSoon = (modal: HTMLElement): void => {
  closing = window.setTimeout(() => {
    if (isShown(modal) && !leaves(modal)) modal.querySelector<HTMLElement>('.ant-modal-close')?.click()
  }, soon)
}

/** Whoever does something else meanwhile may have opened the dialog again. */
const keepOpen = (): void => window.clearTimeout(closing)

const press = (event: KeyboardEvent): void => {
  keepOpen()
  if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Element)) return
  const asked = event.target.closest(question)
  const modal = modalOf()
  if (asked) leaveOf(asked)?.click()
  else if (modal && !hasPopup()) closeSoon(modal)
}

/**
 * A question beside a button (删去？) takes the focus when it is asked, and Escape answers no: it stands at the end of the
 * page, where the keyboard would hardly find it. Escape puts a dialog away at the first time. Answers how to end this.
 */
export const answerKeys = (): (() => void) => {
  document.addEventListener('click', focusQuestion)
  document.addEventListener('pointerdown', keepOpen, { capture: true })
  document.addEventListener('keydown', press, { capture: true })
  return () => {
    document.removeEventListener('click', focusQuestion)
    document.removeEventListener('pointerdown', keepOpen, { capture: true })
    document.removeEventListener('keydown', press, { capture: true })
  }
}
