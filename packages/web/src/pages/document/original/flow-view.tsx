import type { FlowLook } from '@heng/domain/original-look'
import type { Place } from '@heng/domain/place'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { MouseEvent, RefObject } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useDesk } from '../document-context'
import { FlowBlock, TableRows } from './flow-block'
import { chunkOfLines, type FlowChunk, flowChunks } from './flow-chunks'
import { useLineKeys } from './use-line-keys'
import { usePaneScale } from './use-pane-scale'
import { ZoomButtons } from './zoom-buttons'

/** An A4 sheet and its margins, in CSS pixels; one with wide tables is turned. */
const sheet = { narrow: 794, wide: 1123, margin: 76 }
const sheetGap = 24

const widthOf = ({ tables }: FlowLook): number => {
  const widest = tables.reduce(
    (most, { widths }) => Math.max(most, widths.reduce((sum, width) => sum + width, 0) * (4 / 3)),
    0,
  )
  return widest > sheet.narrow - sheet.margin ? sheet.wide : sheet.narrow
}

const estimate = (chunk: FlowChunk | undefined): number =>
  chunk?.kind === 'rows' ? (chunk.to - chunk.from) * 28 : 28

const numberOf = (element: Element | null, name: string): number | undefined => {
  const text = element?.getAttribute(name)
  return text ? Number.parseInt(text, 10) : undefined
}

/** The line and cell under a click: the paragraph or the row it fell in, and the cell only of that row. */
const clicked = (target: Element): { line: number; cell?: number } | null => {
  const holder = target.closest('[data-line]')
  const line = numberOf(holder, 'data-line')
  if (line === undefined) return null
  const cell = target.closest('[data-cell]')
  const own = cell?.closest('[data-line]') === holder ? numberOf(cell, 'data-cell') : undefined
  return own === undefined ? { line } : { line, cell: own }
}

type Rows = Virtualizer<HTMLDivElement, Element>

/** Brings what is marked into view: first the stretch it is in, then, once that is drawn, the cell itself. */
const useMarkInView = (
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Rows,
  chunk: number | undefined,
  place: Place | null,
  ready: boolean,
): void => {
  useEffect(() => {
    if (chunk === undefined || !ready) return
    const drawn = (): Element | null | undefined =>
      scroller.current?.querySelector('.look-marked, .look-in-marked')
    let frames = 0
    let asked = 0
    const settle = (): void => {
      const mark = drawn()
      if (!mark && frames === 0) virtualizer.scrollToIndex(chunk, { align: 'center' })
      mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      frames += 1
      // what is drawn on the way changes the heights of what stands above
      if (frames < (mark ? 3 : 20)) asked = requestAnimationFrame(settle)
    }
    settle()
    return () => cancelAnimationFrame(asked)
  }, [scroller, virtualizer, chunk, place, ready])
}

const Chunks = (props: {
  look: FlowLook
  chunks: readonly FlowChunk[]
  virtualizer: Rows
  zoom: number
  place: Place | null
}) => {
  const { look, chunks, virtualizer, zoom, place } = props
  return virtualizer.getVirtualItems().map(({ index, key, start }) => {
    const own = chunks[index]
    return (
      <div
        key={key}
        ref={virtualizer.measureElement}
        data-index={index}
        className="flow-chunk"
        style={{ transform: `translateY(${start}px)` }}
      >
        <div style={{ zoom, padding: `0 ${sheet.margin}px` }}>
          {own?.kind === 'rows' ? (
            <TableRows {...own} tables={look.tables} place={place} nested={false} />
          ) : (
            own && <FlowBlock block={own.block} tables={look.tables} place={place} />
          )}
        </div>
      </div>
    )
  })
}

/** A document that flows, on its sheet of paper; what is selected is marked, a click selects what was read there. */
export const FlowView = ({ look }: { look: FlowLook }) => {
  const { selection, selectLine } = useDesk()
  const { place } = selection
  const scroller = useRef<HTMLDivElement>(null)
  const chunks = useMemo(() => flowChunks(look), [look])
  const lines = useMemo(() => chunkOfLines(chunks, look.tables), [chunks, look])
  const width = useMemo(() => widthOf(look), [look])
  const scale = usePaneScale(scroller)?.(width + sheetGap) ?? null
  const zoom = scale ?? 1
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: chunks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => estimate(chunks[at]) * zoom,
    paddingStart: sheet.margin * zoom,
    paddingEnd: sheet.margin * zoom,
    overscan: 8,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, zoom])
  const chunk = place === null ? undefined : lines.get(place.line)
  useMarkInView(scroller, virtualizer, chunk, place, scale !== null)
  const keys = useLineKeys()
  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || window.getSelection()?.type === 'Range') return
    const found = clicked(event.target)
    if (found) selectLine(found.line, found.cell)
  }
  return (
    <div className="look">
      <div
        ref={scroller}
        className="look-body flow-scroll"
        role="group"
        tabIndex={0}
        aria-label="原文的样子，方向键逐行逐格移动"
        onClick={click}
        onKeyDown={keys}
      >
        {scale !== null && (
          <div className="flow-paper" style={{ width: width * zoom, height: virtualizer.getTotalSize() }}>
            <Chunks look={look} chunks={chunks} virtualizer={virtualizer} zoom={zoom} place={place} />
          </div>
        )}
      </div>
      <footer className="look-foot">
        <ZoomButtons scale={zoom} />
      </footer>
    </div>
  )
}
