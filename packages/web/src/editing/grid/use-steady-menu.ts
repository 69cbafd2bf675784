import { useEffect, useRef, useState } from 'react'

const acts = ['pointerdown', 'mousedown', 'contextmenu', 'keydown'] as const

/**
 * A menu that only its user closes. A dropdown also closes by itself when anything around it scrolls or is resized,
 * and the grid does that whenever it draws itself anew: for what others saved, for a cell that comes into view.
 * Rolling the wheel closes it, as the cells move away below it.
 */
export const useSteadyMenu = () => {
  const [open, setOpen] = useState(false)
  const acting = useRef(false)
  const from = useRef<Element | null>(null)
  useEffect(() => {
    const note = (): void => {
      acting.current = true
      setTimeout(() => {
        acting.current = false
      })
    }
    const roll = (): void => setOpen(false)
    for (const act of acts) window.addEventListener(act, note, true)
    window.addEventListener('wheel', roll, { passive: true })
    return () => {
      for (const act of acts) window.removeEventListener(act, note, true)
      window.removeEventListener('wheel', roll)
    }
  }, [])
  /** Puts the keyboard back where it was before the menu had it. */
  const restore = (): void => {
    const cell = from.current
    from.current = null
    if (cell instanceof HTMLElement && cell.isConnected) cell.focus({ preventScroll: true })
  }
  return {
    open,
    onOpenChange: (next: boolean, { source }: { source: 'trigger' | 'menu' }): void => {
      if (!next && source === 'trigger' && !acting.current) return
      if (next && !open) from.current = document.activeElement
      setOpen(next)
    },
    restore,
  }
}
