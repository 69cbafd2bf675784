import { Button } from 'antd'
import type { NamedClash } from './editing-state'
import './save-state.css'

const shown = (value: string | null): string => value ?? '（空）'

/** What an item that is gone was called. */
const goneName = (clash: NamedClash): string | null => {
  if (clash.clash !== 'removed-by-them') return null
  const [item] = clash.changes.flatMap((one) => (one.change === 'insert' ? one.item : []))
  return item && 'name' in item && typeof item.name === 'string' ? item.name : null
}

const Sides = ({ clash }: { clash: NamedClash }) => {
  const who = clash.by ?? '对方'
  switch (clash.clash) {
    case 'value':
      return (
        <span className="clash-sides">
          <span>
            原来 <q>{shown(clash.before)}</q>
          </span>
          <span>
            我 <q>{shown(clash.mine)}</q>
          </span>
          <span>
            {who} <q>{shown(clash.theirs)}</q>
          </span>
        </span>
      )
    case 'removed-by-them':
      return <span className="clash-sides">我改了这一项，{who}删除了它</span>
    case 'removed-by-me':
      return <span className="clash-sides">我删除了这一项，{who}改了它</span>
  }
}

/**
 * What two people decided differently, to be decided one by one or all at once. `nameOf` says in words what a path
 * or "<list>/<key>" is.
 */
export const ClashList = (props: {
  clashes: readonly NamedClash[]
  nameOf: (id: string) => string
  onChoose: (id: string, side: 'mine' | 'theirs') => void
}) => {
  const { clashes, nameOf, onChoose } = props
  if (clashes.length === 0) return null
  const all = (side: 'mine' | 'theirs'): void => {
    for (const { id } of clashes) onChoose(id, side)
  }
  return (
    <section className="clashes" aria-label="同时修改的内容">
      <header>
        <b>有 {clashes.length} 处被别人同时修改。</b>其余修改已经合并，下面的请逐处选择；选好之前都不会丢失。
        {clashes.length > 1 && (
          <>
            <Button size="small" onClick={() => all('mine')}>
              都用我的
            </Button>
            <Button size="small" onClick={() => all('theirs')}>
              都用对方的
            </Button>
          </>
        )}
      </header>
      <ul>
        {clashes.map((clash) => (
          <li key={clash.id}>
            <b>{goneName(clash) ?? nameOf(clash.id)}</b>
            <Sides clash={clash} />
            <Button size="small" onClick={() => onChoose(clash.id, 'mine')}>
              用我的
            </Button>
            <Button size="small" onClick={() => onChoose(clash.id, 'theirs')}>
              用对方的
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
