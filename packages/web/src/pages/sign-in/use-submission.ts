import { useState } from 'react'
import { problemWords } from '../../parts/problem-words'

export type Submission = {
  busy: boolean
  /** What went wrong last, in words; null when nothing did. */
  wrong: string | null
  say: (wrong: string | null) => void
  /** Runs one request at a time; one that fails says why. */
  submit: (act: () => Promise<void>) => void
}

/** The state of a small form that asks the server for something. */
export const useSubmission = (): Submission => {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = (act: () => Promise<void>): void => {
    if (busy) return
    setBusy(true)
    setWrong(null)
    act()
      .catch((problem: unknown) => setWrong(problemWords(problem)))
      .finally(() => setBusy(false))
  }
  return { busy, wrong, say: setWrong, submit }
}
