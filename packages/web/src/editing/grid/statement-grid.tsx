import type { EditionStatement } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { ClipboardEvent, RefObject } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CellRendererProps, DataGridHandle, FillEvent, PositionChangeArgs } from 'react-data-grid'
import { DataGrid } from 'react-data-grid'
import 'react-data-grid/lib/styles.css'
import { useAppearance } from '../../theme/appearance'
import { commentsByPath, type FieldComment } from '../field-comment'
import type { FieldFinding } from '../field-finding'
import { newKey } from '../new-key'
import { type ChangeHistoryHandle, useChangeHistory } from '../use-change-history'
import { useGlowing } from '../use-glowing'
import { recomputeChanges } from './computed-totals'
import { cellsOf, gridActions } from './grid-actions'
import { GridCell } from './grid-cell'
import { isWritten } from './cell-catcher'
import { CellCard } from './cell-card'
import { gridColumns, headerDepth } from './grid-columns'
import type { GridFacts } from './grid-facts'
import { GridContext } from './grid-facts'
import type { GridRow } from './grid-row'
import { GridMenu, keepMenuOfFields } from './grid-menu'
import { GridStatus } from './grid-status'
import { DepthButtons, EditButtons, FindField, GridToolbar, SideSwitch } from './grid-toolbar'
import type { RangeStore } from './range-store'
import { rangeStore } from './range-store'
import { rowClass } from './row-class'
import { fieldValue } from './row-fields'
import './statement-grid.css'
import { useGridFind } from './use-grid-find'
import { useGridKeys } from './use-grid-keys'
import { useGridModel } from './use-grid-model'
import { useGridShow } from './use-grid-show'
import { useKeptFocus } from './use-kept-focus'
import { useRangeMouse } from './use-range-mouse'

type StatementGridProps = {
  statement: EditionStatement
  /** Column key → the columns it is the sum of. Keep the same object between renders. */
  sums: Readonly<Record<string, readonly string[]>>
  /** Whether totals are computed and shown beside stated ones that differ. */
  computes: boolean
  readOnly: boolean
  findings: readonly FieldFinding[]
  /** Paths and rows ("rows/<key>") that are not saved yet. */
  unsaved: ReadonlySet<string>
  /** Path → who changed it since the statement was opened. */
  others: ReadonlyMap<string, string>
  onChange: (changes: readonly RecordChange[]) => void
  /** Told what an open cell would change, while it is written in; of nothing once it is left. */
  onTyping: (changes: readonly RecordChange[]) => void
  /** The path of a cell to be gone to. */
  goTo?: string | null
  /** How often it was asked for: going there again is a wish of its own. */
  asked?: number
  /** What is said of its cells. Keep the same list between renders. */
  comments: readonly FieldComment[]
  /** To say something of the cell at a path; null where one may not. */
  onComment: ((path: string) => void) | null
  /** The path of the cell people stand on, for what the page shows beside the grid. */
  onPlace?: (path: string | null) => void
}

const renderers = {
  renderCell: (key: React.Key, props: CellRendererProps<GridRow, unknown>) => (
    <GridCell key={key} {...props} />
  ),
}

const rowKey = (row: GridRow): string => row.key

const filled = ({ columnKey, sourceRow, targetRow }: FillEvent<GridRow>): GridRow => ({
  ...targetRow,
  typed: { field: columnKey, text: fieldValue(sourceRow, columnKey) ?? '' },
})

const byPath = (findings: readonly FieldFinding[]): ReadonlyMap<string, readonly FieldFinding[]> => {
  const found = new Map<string, FieldFinding[]>()
  for (const finding of findings) found.set(finding.path, [...(found.get(finding.path) ?? []), finding])
  return found
}

const useGridFactsOf = (
  { findings, comments, unsaved, others }: StatementGridProps,
  model: ReturnType<typeof useGridModel>,
  ranges: RangeStore,
  writing: Pick<GridFacts, 'keepTyped' | 'openWith' | 'takeOpening'>,
): GridFacts => {
  const glowing = useGlowing(others)
  const found = useMemo(() => byPath(findings), [findings])
  const said = useMemo(() => commentsByPath(comments), [comments])
  const { tree, folded, numbers, decimals, totals, toggle } = model
  return useMemo(
    () => ({
      tree,
      folded,
      numbers,
      decimals,
      totals,
      findings: found,
      comments: said,
      unsaved,
      others,
      glowing,
      ranges,
      toggle,
      ...writing,
    }),
    [tree, folded, numbers, decimals, totals, found, said, unsaved, others, glowing, ranges, toggle, writing],
  )
}

/** Says what was taken back or done again, so that what was said before does not stand any longer. */
const told = (history: ChangeHistoryHandle, say: (words: string) => void): ChangeHistoryHandle => ({
  ...history,
  undo: () => {
    if (history.canUndo) say('已撤销')
    history.undo()
  },
  redo: () => {
    if (history.canRedo) say('已重做')
    history.redo()
  },
})

/** How a cell is opened with a text that was put together before. */
const useOpening = (
  grid: RefObject<DataGridHandle | null>,
  ranges: RangeStore,
): Pick<GridFacts, 'openWith' | 'takeOpening'> => {
  const opening = useRef<string | null>(null)
  return useMemo(
    () => ({
      openWith: (text) => {
        const range = ranges.look()
        if (!range) return
        opening.current = text
        grid.current?.setActivePosition({ rowIdx: range.row, idx: range.column }, { enableEditor: true })
      },
      takeOpening: () => {
        const text = opening.current
        opening.current = null
        return text
      },
    }),
    [grid, ranges],
  )
}

/** Everything the grid is made of, joined together. */
const useStatementGrid = (props: StatementGridProps) => {
  const { statement, readOnly, onChange } = props
  const [said, say] = useState('')
  const [ranges] = useState(rangeStore)
  const grid = useRef<DataGridHandle>(null)
  const history = told(useChangeHistory(statement, onChange), say)
  const model = useGridModel(statement, props.sums, props.computes)
  const { rows, fields, side } = model
  const surface = useMemo(() => ({ statement, side, rows, fields, newKey }), [statement, side, rows, fields])
  const show = useGridShow(grid, statement, model, props.goTo ?? null, props.asked ?? 0)
  const actions = gridActions({
    surface,
    history,
    readOnly,
    range: ranges.look,
    say,
    show: (key, field) => show({ key, field, shouldFocus: true }),
  })
  // Whoever searches goes on typing.
  const find = useGridFind(model.all, (key) => show({ key, field: 'name', shouldFocus: false }))
  const latest = useRef({ actions, onTyping: props.onTyping })
  useEffect(() => {
    latest.current = { actions, onTyping: props.onTyping }
  })
  const keepTyped = useCallback(
    (row: GridRow | null): void => latest.current.onTyping(row ? latest.current.actions.typing(row) : []),
    [],
  )
  const opening = useOpening(grid, ranges)
  const writing = useMemo(() => ({ keepTyped, ...opening }), [keepTyped, opening])
  const facts = useGridFactsOf(props, model, ranges, writing)
  return { said, say, ranges, grid, history, model, surface, actions, find, facts }
}

type Joined = ReturnType<typeof useStatementGrid>

const useClipboard = ({ actions }: Joined) => {
  const inField = ({ target }: ClipboardEvent): boolean => isWritten(target)
  const copy = (event: ClipboardEvent): boolean => {
    if (inField(event) || !actions.copy(event.clipboardData)) return false
    event.preventDefault()
    return true
  }
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) actions.clear()
    },
    onPaste: (event: ClipboardEvent) => {
      if (inField(event)) return
      event.preventDefault()
      actions.paste(event.clipboardData)
    },
  }
}

/** Keeps the range and the page in step with the cell people stand on. */
const activeIn =
  ({ onPlace }: StatementGridProps, { ranges, model }: Joined) =>
  ({ rowIdx, column, row }: PositionChangeArgs<GridRow>): void => {
    const idx = column?.idx ?? 0
    if (rowIdx < 0 || rowIdx >= model.rows.length) ranges.set(null)
    else {
      const old = ranges.look()
      // A whole row taken by its number keeps its width.
      if (old?.row !== rowIdx || old.column !== idx || idx === 0)
        ranges.set({ row: rowIdx, column: Math.max(1, idx), toRow: rowIdx, toColumn: Math.max(1, idx) })
    }
    onPlace?.(row && column && idx > 0 ? `rows/${row.key}/${column.key}` : null)
  }

/** To say something of the cell people stand on. */
const commentOn = ({ onComment }: StatementGridProps, { ranges, surface }: Joined): (() => void) | null =>
  onComment &&
  (() => {
    const cell = cellsOf(ranges.look())
    const [row, field] = cell ? [surface.rows[cell.top], surface.fields[cell.left]] : []
    if (row && field) onComment(`rows/${row.key}/${field.field}`)
  })

const NoRows = () => (
  <div className="grid-empty" tabIndex={0} role="note">
    这张表没有数据行。可以插入行；或点这里，再从 Excel 粘贴。
  </div>
)

const Body = (props: StatementGridProps & { joined: Joined }) => {
  const { joined, statement, readOnly } = props
  const { ranges, grid, model, actions, history } = joined
  const { rows, fields } = model
  const { density } = useAppearance()
  const headerRows = headerDepth(fields)
  const columns = useMemo(
    () => gridColumns(fields, readOnly, statement.amountUnit),
    [fields, readOnly, statement.amountUnit],
  )
  useKeptFocus(grid, ranges, rows)
  const frame = useRef<HTMLDivElement>(null)
  const mouse = useRangeMouse({ ranges, grid, headerRows, lastColumn: fields.length })
  const onCellKeyDown = useGridKeys({
    grid,
    ranges,
    actions,
    rowCount: rows.length,
    fields,
    unit: statement.amountUnit,
    undo: history.undo,
    redo: history.redo,
    say: joined.say,
    fold: model.fold,
    find: () => joined.find.field.current?.focus({ cursor: 'all' }),
  })
  return (
    // The clipboard belongs to the grid as a whole, not to a control in it.
    <GridMenu actions={actions} readOnly={readOnly} onComment={commentOn(props, joined)}>
      <div
        ref={frame}
        className="grid-body"
        onMouseOver={mouse.onMouseOver}
        onContextMenuCapture={keepMenuOfFields}
        {...useClipboard(joined)}
      >
        <DataGrid<GridRow, unknown, string>
          ref={grid}
          aria-label={`${statement.title}（单位：${statement.amountUnit}）`}
          className={`statement-grid rdg-light grid-depth-${headerRows}`}
          columns={columns}
          rows={rows}
          rowKeyGetter={rowKey}
          rowClass={rowClass}
          renderers={renderers}
          rowHeight={density === 'compact' ? 26 : 32}
          headerRowHeight={headerRows > 1 ? 30 : 42}
          onRowsChange={(next, { indexes }) => actions.typed(indexes.flatMap((at) => next[at] ?? []))}
          onActivePositionChange={activeIn(props, joined)}
          onCellMouseDown={mouse.onCellMouseDown}
          onCellKeyDown={onCellKeyDown}
          onFill={readOnly ? null : filled}
        />
        {rows.length === 0 && <NoRows />}
        <CellCard frame={frame} facts={joined.facts} surface={joined.surface} headerRows={headerRows} />
      </div>
    </GridMenu>
  )
}

/** A statement as a grid that is edited like a spreadsheet; every change goes out as RecordChanges. */
export const StatementGrid = (props: StatementGridProps) => {
  const joined = useStatementGrid(props)
  const { model, history, actions, find } = joined
  const recompute = (): void => {
    const changes = recomputeChanges(model.totals)
    history.perform(changes)
    joined.say(`已按明细重算 ${changes.length} 处合计，可以撤销`)
  }
  return (
    <GridContext value={joined.facts}>
      <section className="grid-frame" aria-label={`编辑${props.statement.title}`}>
        <GridToolbar>
          <SideSwitch sides={model.sides} side={model.side} onSide={model.setSide} />
          {!props.readOnly && (
            <EditButtons
              history={history}
              actions={actions}
              differing={[...model.totals.values()].reduce((sum, row) => sum + row.size, 0)}
              onRecompute={recompute}
            />
          )}
          <DepthButtons
            depths={model.depths}
            coded={model.fields.some(({ field }) => field === 'code')}
            onDepth={model.foldTo}
          />
          <FindField find={find} />
        </GridToolbar>
        <Body {...props} joined={joined} />
        <GridStatus facts={joined.facts} surface={joined.surface} said={joined.said} />
      </section>
    </GridContext>
  )
}
