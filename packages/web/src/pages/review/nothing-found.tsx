import type { EditionSummary } from '@heng/server/contract'
import { StateNote } from '../../parts/state-note'

/** How many editions of the stage there are, how many of them hold anything, and how many of those are being checked. */
export type Checked = { editions: number; filled: number; waiting: number }

export const checkedOf = (editions: readonly EditionSummary[]): Checked => {
  const filled = editions.filter(({ records }) => records > 0)
  return {
    editions: editions.length,
    filled: filled.length,
    waiting: filled.filter(({ stale }) => stale).length,
  }
}

/** That nothing is found says something only of what was checked. */
export const NothingFound = ({ all, checked }: { all: boolean; checked: Checked }) => {
  if (!all)
    return (
      <StateNote title="没有符合条件的问题">
        <p>放宽上面的条件。</p>
      </StateNote>
    )
  const { editions, filled, waiting } = checked
  if (filled === 0)
    return (
      <StateNote title="没有可检查的">
        <p>{editions === 0 ? '这个阶段还没有预算版本。' : `这个阶段的 ${editions} 个预算版本都还没有表。`}</p>
      </StateNote>
    )
  return (
    <StateNote title={waiting > 0 ? '还没有发现问题' : '✓ 没有发现问题'}>
      <p>
        已检查 {filled - waiting} 个预算版本{waiting > 0 ? `，${waiting} 个正在检查` : ''}
        {editions > filled ? `；另有 ${editions - filled} 个还没有表，没有可检查的` : ''}。
      </p>
    </StateNote>
  )
}
