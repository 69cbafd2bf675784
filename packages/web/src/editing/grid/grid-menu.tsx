import { Dropdown } from 'antd'
import type { MouseEvent, ReactElement } from 'react'
import { isWritten } from './cell-catcher'
import type { GridActions } from './grid-actions'
import { useSteadyMenu } from './use-steady-menu'

type Item = { key: string; label: string; extra: string; onClick: () => void }

/** What can be done with the cells one stands on, by the other mouse button or the key for menus. */
export const GridMenu = (props: {
  actions: GridActions
  readOnly: boolean
  /** Null where nothing may be said. */
  onComment: (() => void) | null
  children: ReactElement
}) => {
  const { actions, readOnly, onComment } = props
  const comment: Item[] = onComment
    ? [{ key: 'comment', label: '批注这一格', extra: 'Shift+F2', onClick: onComment }]
    : []
  const edits: Item[] = readOnly
    ? []
    : [
        { key: 'fill', label: '向下填充', extra: 'Ctrl+D', onClick: actions.fillDown },
        { key: 'fill-right', label: '向右填充', extra: 'Ctrl+R', onClick: actions.fillRight },
        { key: 'clear', label: '清除', extra: 'Delete', onClick: actions.clear },
        { key: 'above', label: '在上方插入行', extra: '', onClick: () => actions.insertRows('above') },
        {
          key: 'below',
          label: '在下方插入行',
          extra: 'Ctrl+Shift+加号',
          onClick: () => actions.insertRows('below'),
        },
        { key: 'remove', label: '删除行', extra: 'Ctrl+减号', onClick: actions.removeRows },
      ]
  const { open, onOpenChange, restore } = useSteadyMenu()
  const items = [...comment, ...edits].map(({ onClick, ...item }) => ({
    ...item,
    onClick: () => {
      restore()
      onClick()
    },
  }))
  return (
    <Dropdown
      trigger={['contextMenu']}
      disabled={items.length === 0}
      menu={{ items, onKeyDown: ({ key }) => key === 'Escape' && restore() }}
      open={open}
      onOpenChange={onOpenChange}
      autoFocus
    >
      {props.children}
    </Dropdown>
  )
}

/** Text that is being written keeps the menu of the browser. */
export const keepMenuOfFields = (event: MouseEvent): void => {
  if (isWritten(event.target)) event.stopPropagation()
}
