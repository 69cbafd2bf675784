import type { Place } from '@heng/domain/place'
import type { KeyboardEvent, MouseEvent } from 'react'
import { lazy, Suspense, useMemo, useRef } from 'react'
import { Waiting } from '../../../parts/waiting'
import { originWords } from '../../../reading/origin-words'
import { useDesk } from '../document-context'
import { LookSwitch } from '../original/look-switch'
import { useSourceLook } from '../original/source-look'
import type { LineMark } from './line-marks'
import { noMark } from './line-marks'
import { SourceFind } from './source-find'
import { SourceLine } from './source-line'
import { useSourceRows } from './use-source-rows'
import './source-view.css'

// Loaded when somebody wants to see it.
const OriginalView = lazy(async () => ({
  default: (await import('../original/original-view')).OriginalView,
}))

const isMarked = (place: Place | null, line: number): boolean =>
  place !== null && line >= place.line && line <= (place.endLine ?? place.line)

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 }

type SourceViewProps = {
  lines: readonly string[]
  marks: ReadonlyMap<number, LineMark>
  place: Place | null
  onSelect: (line: number, cell?: number) => void
}

const SourceHead = ({ lines, marks, place, onSelect, hasLook }: SourceViewProps & { hasLook: boolean }) => {
  const unplaced = useMemo(() => [...marks.values()].filter(({ use }) => use === 'unplaced').length, [marks])
  const origin = place && originWords(marks.get(place.line)?.origin, place.cell)
  return (
    <header className="source-head">
      <h2>原文</h2>
      {hasLook && <LookSwitch />}
      <span className="faint">
        {lines.length} 行{unplaced > 0 && `，${unplaced} 行未归类`}
      </span>
      {origin && <span className="source-origin">{origin}</span>}
      <SourceFind lines={lines} from={place?.line ?? 0} onFind={onSelect} />
    </header>
  )
}

const attribute = (target: Element, name: string): number | undefined => {
  const text = target.closest(`[${name}]`)?.getAttribute(name)
  return text ? Number.parseInt(text, 10) : undefined
}

const Lines = (props: SourceViewProps & { virtualizer: ReturnType<typeof useSourceRows> }) => {
  const { lines, marks, place, virtualizer } = props
  return virtualizer.getVirtualItems().map(({ index, key, start }) => {
    const number = index + 1
    const marked = isMarked(place, number)
    return (
      <div
        key={key}
        ref={virtualizer.measureElement}
        id={`line-${number}`}
        data-index={index}
        data-line={number}
        role="option"
        aria-selected={marked}
        aria-setsize={lines.length}
        aria-posinset={number}
        className="source-item"
        style={{ transform: `translateY(${start}px)` }}
      >
        <SourceLine
          number={number}
          raw={lines[index] ?? ''}
          mark={marks.get(number) ?? noMark}
          marked={marked}
          active={number === place?.line}
          cell={place?.cell}
        />
      </div>
    )
  })
}

/**
 * The lines of the source, every one of them, with what became of each. Draws only those in view; 50,000 lines
 * scroll as smoothly as fifty.
 */
const LineList = (props: SourceViewProps) => {
  const { lines, place, onSelect } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useSourceRows(lines, scroller, place)
  const digits = Math.max(4, `${lines.length}`.length)
  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || window.getSelection()?.type === 'Range') return
    const line = attribute(event.target, 'data-line')
    if (line !== undefined) onSelect(line, attribute(event.target, 'data-cell'))
  }
  const key = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onSelect(Math.min(lines.length, Math.max(1, (place?.line ?? 0) + step)))
  }
  return (
    <div
      ref={scroller}
      className="source-lines"
      role="listbox"
      tabIndex={0}
      aria-label="原文各行，上下键逐行移动"
      aria-activedescendant={place ? `line-${place.line}` : undefined}
      onClick={click}
      onKeyDown={key}
    >
      <div
        className="source-canvas"
        role="presentation"
        style={{ height: virtualizer.getTotalSize(), '--digits': digits }}
      >
        <Lines {...props} virtualizer={virtualizer} />
      </div>
    </div>
  )
}

/** The source: the lines that were read, or, for a file that is more than its lines, how it looks. */
export const SourceView = (props: SourceViewProps) => {
  const { view } = useSourceLook()
  const { document } = useDesk()
  const hasLook = document.format !== 'text'
  return (
    <section className="source" aria-label="原文">
      <SourceHead {...props} hasLook={hasLook} />
      {hasLook && view === 'original' ? (
        <Suspense fallback={<Waiting what="原文的样子" />}>
          <OriginalView />
        </Suspense>
      ) : (
        <LineList {...props} />
      )}
    </section>
  )
}
