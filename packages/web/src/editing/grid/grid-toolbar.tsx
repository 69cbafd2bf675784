import { Button, Input, Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { ChangeHistoryHandle } from '../use-change-history'
import type { GridActions } from './grid-actions'
import type { Side } from './row-fields'
import type { useGridFind } from './use-grid-find'

const sideWords = { revenue: '收入', expenditure: '支出' } as const

export const SideSwitch = (props: { sides: readonly Side[]; side: Side; onSide: (side: Side) => void }) =>
  props.sides.length > 1 ? (
    <Segmented
      size="small"
      aria-label="收入或支出"
      options={props.sides.flatMap((side) => (side ? [{ label: sideWords[side], value: side }] : []))}
      value={props.side ?? 'revenue'}
      onChange={props.onSide}
    />
  ) : null

export const EditButtons = (props: {
  history: ChangeHistoryHandle
  actions: GridActions
  differing: number
  onRecompute: () => void
}) => {
  const { history, actions, differing } = props
  return (
    <>
      <Button size="small" title="撤销（Ctrl+Z）" disabled={!history.canUndo} onClick={history.undo}>
        撤销
      </Button>
      <Button size="small" title="重做（Ctrl+Y）" disabled={!history.canRedo} onClick={history.redo}>
        重做
      </Button>
      <Button
        size="small"
        title="在选中的行下方插入（Ctrl+Shift+加号）"
        onClick={() => actions.insertRows('below')}
      >
        插入行
      </Button>
      <Button size="small" title="删除选中的行（Ctrl+减号）" onClick={actions.removeRows}>
        删除行
      </Button>
      <Button
        size="small"
        title="把类、款和合计改成按明细算出的数，可以撤销"
        disabled={differing === 0}
        onClick={props.onRecompute}
      >
        合计按明细重算{differing > 0 ? `（${differing} 处不同）` : ''}
      </Button>
    </>
  )
}

const depthNames = ['类', '款', '项']

export const DepthButtons = (props: {
  depths: number
  /** Whether the levels are those of codes: 类, 款, 项. */
  coded: boolean
  onDepth: (depth: number | null) => void
}) =>
  props.depths > 1 ? (
    <span className="grid-depths" role="group" aria-label="展开到哪一级">
      {Array.from({ length: props.depths }, (_, depth) => {
        const last = depth + 1 === props.depths
        return (
          <Button
            key={depth}
            size="small"
            title="行首的三角或 Alt+Shift+左右键折叠一行"
            onClick={() => props.onDepth(last ? null : depth)}
          >
            {last ? '全部展开' : `到${(props.coded && depthNames[depth]) || `第 ${depth + 1} 级`}`}
          </Button>
        )
      })}
    </span>
  ) : null

export const FindField = ({ find }: { find: ReturnType<typeof useGridFind> }) => (
  <span className="grid-find">
    <Input
      ref={find.field}
      size="small"
      allowClear
      placeholder="查找编码或名称"
      aria-label="查找编码或名称"
      title="Ctrl+F；回车到下一处"
      value={find.text}
      onChange={(event) => find.onText(event.target.value)}
      onPressEnter={(event) => find.onNext(event.shiftKey)}
    />
    <span className="grid-found" role="status">
      {find.words}
    </span>
  </span>
)

/** What can be done with the grid by mouse; every command has its key in its title. */
export const GridToolbar = ({ children }: { children: ReactNode }) => (
  <div className="grid-toolbar" role="toolbar" aria-label="表格操作">
    {children}
  </div>
)
