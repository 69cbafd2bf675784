const question = '.ant-popconfirm'

const shownQuestion = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(question)].findLast((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  ) ?? null

/** Its first button takes nothing away: 取消. */
const leaveOf = (asked: Element): HTMLElement | null => asked.querySelector<HTMLElement>('button')

/** Whoever has pressed a button may have been asked something beside it, which is drawn a moment later. */
const soon = 120

/**
 * A question beside a button (删去？) takes the focus when it is asked, and Escape answers no: it stands at the end of the
 * page, where the keyboard would hardly find it. Answers how to end this.
 */
export const answerQuestions = (): (() => void) => {
  const pressed = (): void => {
    window.setTimeout(() => {
      const asked = shownQuestion()
      if (asked && !asked.contains(document.activeElement)) leaveOf(asked)?.focus()
    }, soon)
  }
  const press = (event: KeyboardEvent): void => {
    const asked = event.target instanceof Element ? event.target.closest(question) : null
    if (event.key === 'Escape' && asked) leaveOf(asked)?.click()
  }
  document.addEventListener('click', pressed)
  document.addEventListener('keydown', press)
  return () => {
    document.removeEventListener('click', pressed)
    document.removeEventListener('keydown', press)
  }
}
