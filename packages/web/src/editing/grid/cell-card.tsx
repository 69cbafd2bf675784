import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { SeverityMark } from '../../parts/severity-mark'
import { withSeparators } from '../../reading/printed-amount'
import { cellFacts, type GridFacts } from './grid-facts'
import type { Surface } from './range-changes'
import { fieldValue } from './row-fields'
import { cellUnder } from './use-range-mouse'

/** Milliseconds the pointer rests on a cell before its card is shown, so that passing over cells shows none. */
const rest = 220
/** Below this much room the card stands above its cell, in pixels. */
const room = 180

type Pointed = { row: number; column: number; cell: Element }

/** The cell the pointer rests on; null as soon as it leaves, or the grid moves away below it. */
const usePointed = (frame: RefObject<HTMLElement | null>, headerRows: number): Pointed | null => {
  const [pointed, point] = useState<Pointed | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let over: Element | null = null
    const leave = (): void => {
      clearTimeout(timer)
      over = null
      point(null)
    }
    const enter = ({ target }: Event): void => {
      const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null
      if (cell === over) return
      leave()
      const place = cellUnder(cell, headerRows)
      if (!cell || !place) return
      over = cell
      timer = setTimeout(() => point({ ...place, cell }), rest)
    }
    element.addEventListener('mouseover', enter)
    element.addEventListener('mouseleave', leave)
    element.addEventListener('mousedown', leave)
    element.addEventListener('scroll', leave, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('mouseover', enter)
      element.removeEventListener('mouseleave', leave)
      element.removeEventListener('mousedown', leave)
      element.removeEventListener('scroll', leave, { capture: true })
    }
  }, [frame, headerRows])
  return pointed
}

/** Words too long for their cell, in full. */
const cutText = (cell: Element, value: string | null): string | null => {
  const text = cell.querySelector('.cell-text')
  return text && text.scrollWidth > text.clientWidth ? value : null
}

/**
 * What is known of the cell below the pointer, on a card. It listens to the grid from outside: no cell is drawn again
 * for it. The same words stand in the line below the grid and are read out with the cell.
 */
export const CellCard = (props: {
  frame: RefObject<HTMLElement | null>
  facts: GridFacts
  surface: Surface
  headerRows: number
}) => {
  const { facts, surface } = props
  const pointed = usePointed(props.frame, props.headerRows)
  const row = pointed && surface.rows[pointed.row]
  if (!pointed || !row || !pointed.cell.isConnected) return null
  const field = surface.fields[pointed.column - 1]
  const { findings, comments, computed, by, unsaved } = cellFacts(facts, row, field?.field ?? null)
  const cut = field && !field.amount ? cutText(pointed.cell, fieldValue(row, field.field)) : null
  if (findings.length + comments.length === 0 && !cut && !computed && by === null) return null
  const { left, top, bottom } = pointed.cell.getBoundingClientRect()
  const above = window.innerHeight - bottom < room
  return (
    <div
      className="cell-card no-print"
      aria-hidden="true"
      style={{ left, ...(above ? { bottom: window.innerHeight - top + 3 } : { top: bottom + 3 }) }}
    >
      {cut && <p>{cut}</p>}
      {findings.map(({ severity, message, remedy }) => (
        <p key={message}>
          <SeverityMark severity={severity} word /> {message}
          {remedy && <span className="faint">（{remedy}）</span>}
        </p>
      ))}
      {computed && (
        <p>
          按明细计算为 {withSeparators(computed.computed)}，相差 {withSeparators(computed.difference)}
        </p>
      )}
      {comments.map((comment) => (
        <p key={comment.id} className="cell-card-comment">
          <b>{comment.by}</b> <span className="faint">{comment.at}</span>
          <br />
          {comment.text}
        </p>
      ))}
      {by !== null && <p className="faint">{by} 改过</p>}
      {unsaved && <p className="faint">尚未保存</p>}
    </div>
  )
}
