/** Whether an element stands in the page and can be seen. */
export const isShown = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** The last of the elements of a kind that can be seen; null where none can. */
export const lastShown = (kind: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(kind)].findLast(isShown) ?? null

/** The dialog that everything else has to wait for; the last that was opened. */
export const modalOf = (): HTMLElement | null => lastShown('[aria-modal="true"]')
