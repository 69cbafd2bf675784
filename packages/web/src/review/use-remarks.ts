import { useCallback, useState } from 'react'

/** The comments beside a record: whether they are open, and what one writes about. */
export type Remarks = {
  open: boolean
  /** Whether what is written is about the value one stands on, or about the record as a whole. */
  onValue: boolean
  /** How often somebody has asked to write: each time the words are to go into the field. */
  asked: number
  show: (open: boolean) => void
  turn: (onValue: boolean) => void
  /** Opens them to write about the value one stands on. */
  ask: () => void
}

export const useRemarks = (): Remarks => {
  const [open, show] = useState(false)
  const [onValue, turn] = useState(true)
  const [asked, setAsked] = useState(0)
  const ask = useCallback(() => {
    show(true)
    turn(true)
    setAsked((times) => times + 1)
  }, [])
  return { open, onValue, asked, show, turn, ask }
}
