import type { DocumentSummary } from '@heng/server/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ImportTask } from './import-task'
import { isSettled, progressOf, sizeWords } from './import-task'

const marks = { waiting: '○', sending: '↑', reading: '…', read: '✓', refused: '✕', failed: '✕' } as const

const TaskRow = ({ task, document }: { task: ImportTask; document: DocumentSummary | undefined }) => {
  const progress = progressOf(task, document)
  const share = progress.step === 'sending' ? task.share : progress.step === 'waiting' ? 0 : 1
  return (
    <li className={`task task-${progress.step}`}>
      <span className="task-mark" aria-hidden="true">
        {marks[progress.step]}
      </span>
      <span className="task-name">
        {progress.step === 'read' && task.document ? (
          <Link to="/documents/$id" params={{ id: task.document }}>
            {task.name}
          </Link>
        ) : (
          task.name
        )}
      </span>
      <span className="task-size number">{sizeWords(task.size)}</span>
      <progress className="task-bar" value={share} max={1} aria-label={`${task.name} 上传进度`} />
      <span className="task-words">{progress.words}</span>
    </li>
  )
}

/** The files of this visit, each with how far it is; stays until it is put away. */
export const ImportTasks = (props: {
  tasks: readonly ImportTask[]
  documents: readonly DocumentSummary[]
  onClear: () => void
}) => {
  const byId = new Map(props.documents.map((document) => [document.id, document]))
  const rows = props.tasks.map((task) => ({
    task,
    document: task.document === null ? undefined : byId.get(task.document),
  }))
  const settled = rows.filter(({ task, document }) => isSettled(progressOf(task, document))).length
  const busy = settled < rows.length
  return (
    <section className="tasks" aria-label="本次导入">
      <header>
        <h2>本次导入</h2>
        <p role="status" className="faint">
          {busy ? `${settled} / ${rows.length} 份已处理` : `${rows.length} 份都已处理`}
        </p>
        <Button size="small" type="text" disabled={busy} onClick={props.onClear}>
          收起
        </Button>
      </header>
      <ol>
        {rows.map(({ task, document }) => (
          <TaskRow key={task.key} task={task} document={document} />
        ))}
      </ol>
    </section>
  )
}
