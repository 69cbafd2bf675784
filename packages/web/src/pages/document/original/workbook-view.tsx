import type { WorkbookLook } from '@heng/domain/original-look'
import type { Place } from '@heng/domain/place'
import { useEffect, useMemo, useRef, useState } from 'react'
import { StateNote } from '../../../parts/state-note'
import { useDesk } from '../document-context'
import { type SheetGeometry, sheetGeometry } from './sheet-geometry'
import { SheetGrid, type SheetMarks } from './sheet-grid'
import { sheetPlaces } from './sheet-places'
import { usePaneScale } from './use-pane-scale'
import { ZoomButtons } from './zoom-buttons'

const SheetTabs = (props: { look: WorkbookLook; current: number; onOpen: (sheet: number) => void }) => {
  const list = useRef<HTMLDivElement>(null)
  const { current, onOpen, look } = props
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const step = (by: number): void => {
    const next = Math.min(look.sheets.length - 1, Math.max(0, current + by))
    onOpen(next)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div
      ref={list}
      className="sheet-tabs"
      role="tablist"
      aria-label="工作表"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1)
        else if (event.key === 'ArrowLeft') step(-1)
      }}
    >
      {look.sheets.map(({ name, hidden }, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={at === current}
          tabIndex={at === current ? 0 : -1}
          className={`plain sheet-tab${hidden ? ' sheet-tab-hidden' : ''}`}
          onClick={() => onOpen(at)}
        >
          {name || '数据'}
          {hidden && '（隐藏）'}
        </button>
      ))}
    </div>
  )
}

/** Which sheet is shown: the one of what is marked, until another is opened by its tab. */
const useSheet = (placed: number, place: Place | null): [number, (sheet: number) => void] => {
  const marked = place ? `${place.line} ${place.cell ?? ''}` : ''
  const [opened, setOpened] = useState<{ sheet: number; marked: string } | null>(null)
  const current = opened?.marked === marked ? opened.sheet : Math.max(0, placed)
  return [current, (sheet) => setOpened({ sheet, marked })]
}

/** What is marked on the sheet that is shown; of a merged cell it is the first that is drawn. */
const marksOn = (
  name: string | undefined,
  { cells, whole }: ReturnType<ReturnType<typeof sheetPlaces>['cellsOf']>,
  geometry: SheetGeometry | null,
): SheetMarks => {
  const rows = new Map<number, Set<number>>()
  for (const cell of cells) {
    if (cell.sheet !== name) continue
    const merge = whole ? null : geometry?.mergeAt(cell.row, cell.column)
    const [row, column] = merge ? [merge.top, merge.left] : [cell.row, cell.column]
    const found = rows.get(row)
    if (found) found.add(column)
    else rows.set(row, new Set([column]))
  }
  return { rows, whole }
}

/** A workbook as its sheets; what is selected is marked on its sheet, a click on a cell selects what was read from it. */
export const WorkbookView = ({ look }: { look: WorkbookLook }) => {
  const { document, selection, selectLine } = useDesk()
  const { place } = selection
  const pane = useRef<HTMLDivElement>(null)
  const places = useMemo(() => sheetPlaces(document.origins), [document.origins])
  const marked = useMemo(() => places.cellsOf(place), [places, place])
  const placed = look.sheets.findIndex(({ name }) => name === marked.cells[0]?.sheet)
  const [current, open] = useSheet(placed, place)
  const sheet = look.sheets[current]
  const geometry = useMemo(() => (sheet ? sheetGeometry(sheet, look.styles) : null), [sheet, look.styles])
  const marks = useMemo(() => marksOn(sheet?.name, marked, geometry), [sheet, marked, geometry])
  const scale = usePaneScale(pane)?.((geometry?.lefts.at(-1) ?? 0) + 60) ?? null
  if (!sheet || !geometry) return <StateNote title="这份工作簿没有工作表" />
  return (
    <div ref={pane} className="look">
      <div className="look-body">
        {scale !== null &&
          (geometry.rows.length > 0 ? (
            <SheetGrid
              key={current}
              name={sheet.name}
              geometry={geometry}
              scale={scale}
              marks={marks}
              onCell={(row, column) => {
                const found = places.lineAt({ sheet: sheet.name, row, column })
                if (found) selectLine(found.line, found.cell)
              }}
            />
          ) : (
            <StateNote title="这张工作表是空的" />
          ))}
      </div>
      <footer className="look-foot">
        <SheetTabs look={look} current={current} onOpen={open} />
        <ZoomButtons scale={scale ?? 1} />
      </footer>
    </div>
  )
}
