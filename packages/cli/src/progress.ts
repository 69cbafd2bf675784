import type { Terminal } from './terminal'
import { padTo, widthOf } from './width'

export type Progress = { step: (what: string) => void; end: () => void }

/** A line that tells how far a command is; nothing for few files or where nobody watches. */
export const progressOf = (terminal: Terminal, total: number): Progress => {
  if (!terminal.watched || total < 3) return { step: () => {}, end: () => {} }
  let done = 0
  let shown = 0
  const show = (text: string): void => {
    terminal.err(`\r${padTo(text, shown)}`)
    shown = widthOf(text)
  }
  return {
    step: (what) => {
      done += 1
      const name = what.length > 40 ? `…${what.slice(-39)}` : what
      show(`读取 ${done}/${total} ${name}`)
    },
    end: () => {
      show('')
      terminal.err('\r')
    },
  }
}
