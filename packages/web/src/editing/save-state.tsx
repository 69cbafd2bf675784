import { Button } from 'antd'
import { theirWords } from './their-words'
import type { RecordEditing } from './use-record-editing'
import './save-state.css'

const words = {
  saved: '✓ 已保存',
  editing: '有修改，稍后自动保存',
  saving: '正在保存…',
  offline: '连接不上服务器，或登录已经结束：修改已留在本机，连上、登录后自动保存',
  conflict: '有人同时修改，请逐处选择',
  refused: '没有保存',
} as const

/** What others saved meanwhile: it is in what one sees. */
export const TheirState = ({ editing }: { editing: RecordEditing }) => {
  const words = theirWords(editing.theirs)
  return (
    <span className="save-theirs" role="status" title={words || undefined}>
      {words && `已合并：${words}`}
    </span>
  )
}

/** In a few words whether everything typed is safe, and where. */
export const SaveState = ({ editing }: { editing: RecordEditing }) => (
  <span className={`save-state save-${editing.phase}`} role="status">
    {words[editing.phase]}
    {editing.refusal !== null && `：${editing.refusal}`}
    {(editing.phase === 'editing' || editing.phase === 'offline' || editing.phase === 'refused') && (
      <Button size="small" type="link" title="Ctrl+S" onClick={editing.saveNow}>
        现在保存
      </Button>
    )}
  </span>
)
