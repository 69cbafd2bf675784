import type { Desk, DeskTask } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sendJson } from '../../api/request'
import { reviewPaths } from '../../api/review-queries'
import { ActionProblem } from '../../parts/action-problem'
import { shortTime } from '../../review/short-time'
import { useReviewAction } from '../../review/use-review-action'
import { stageWords } from '../editions/edition-words'
import { sessionQuery } from '../sign-in/sign-in-request'
import { taskWords } from './task-words'

const Place = ({ task }: { task: DeskTask }) => {
  const { edition, organization, record } = task
  if (!edition) return <span className="task-name">{organization.name}</span>
  return (
    <Link
      className="task-name"
      to="/editions/$id"
      params={{ id: edition.id }}
      search={record ? { record: record.id, ...(record.path === null ? {} : { path: record.path }) } : {}}
    >
      {record ? record.name : organization.name}
    </Link>
  )
}

const Settle = ({ task }: { task: DeskTask }) => {
  const isReminder = task.kind === 'reminder'
  const settle = useReviewAction(() =>
    sendJson<unknown>('PATCH', isReminder ? reviewPaths.reminder(task.id) : reviewPaths.comment(task.id), {
      settled: true,
    }),
  )
  return (
    <>
      <button
        type="button"
        className="plain review-place"
        disabled={settle.isPending}
        onClick={() => settle.mutate(null)}
      >
        {isReminder ? '已办理' : '标为已处理'}
      </button>
      <ActionProblem problem={settle.error} />
    </>
  )
}

const Item = ({ task }: { task: DeskTask }) => {
  const { edition, organization, record, words, by, at, dueOn, blocked } = task
  const isSettled = task.kind === 'reminder' || task.kind === 'comment'
  return (
    <li className="task">
      <Place task={task} />
      <span className="task-facts">
        {record && <span>{organization.name}</span>}
        {edition && <span>{stageWords(edition)}</span>}
        {edition && edition.errors > 0 && !record && (
          <span className="severity-error">{edition.errors} 个错误</span>
        )}
        {blocked && !blocked.includes('错误') && <span className="severity-warning">{blocked}</span>}
        {dueOn && <span className="severity-warning">{dueOn} 前</span>}
      </span>
      <span className="task-words" title={words ?? undefined}>
        {words}
      </span>
      <span className="faint task-by">
        {by} {shortTime(at)}
      </span>
      {isSettled && <Settle task={task} />}
    </li>
  )
}

const shownAtFirst = 6

const Group = ({ kind, tasks }: { kind: DeskTask['kind']; tasks: readonly DeskTask[] }) => {
  const [all, setAll] = useState(false)
  const shown = all ? tasks : tasks.slice(0, shownAtFirst)
  return (
    <section className="task-group" aria-label={taskWords[kind]}>
      <h3>
        {taskWords[kind]} <span className="number faint">{tasks.length}</span>
      </h3>
      <ol>
        {shown.map((task) => (
          <Item key={`${task.kind} ${task.id}`} task={task} />
        ))}
      </ol>
      {tasks.length > shownAtFirst && (
        <button type="button" className="plain review-place" onClick={() => setAll(!all)}>
          {all ? '收起' : `还有 ${tasks.length - shownAtFirst} 项 ▾`}
        </button>
      )}
    </section>
  )
}

/** That nothing is to be done is good news only where there is something that could have to be done. */
const NoTasks = ({ editions, fiscalYear }: Desk) => {
  const role = useQuery(sessionQuery).data?.account?.role ?? ''
  if (editions > 0)
    return (
      <p className="no-tasks">
        <span className="all-well">✓ 没有待办</span>
        <span className="faint">有退回、待审或需要答复的事项时，会列在这里。</span>
      </p>
    )
  return (
    <p className="no-tasks">
      <span className="severity-warning">{fiscalYear} 年还没有预算版本</span>
      {starters.includes(role) ? (
        <span>
          <Link to="/editions" search={{ year: fiscalYear }}>
            新建版本
          </Link>
          后逐表填报，或者先<Link to="/imports">导入已有的文件</Link>再接收。
        </span>
      ) : (
        <span className="faint">有了要您办理的版本，会列在这里。</span>
      )}
    </p>
  )
}

/** Those who begin an edition of their own. */
const starters = ['unit-clerk', 'department-manager']

/** Everything one has to do, by kind; each leads to where it is done. */
export const TaskList = ({ desk }: { desk: Desk }) => {
  const { tasks } = desk
  if (tasks.length === 0) return <NoTasks {...desk} />
  const kinds = [...new Set(tasks.map(({ kind }) => kind))]
  return (
    <>
      {kinds.map((kind) => (
        <Group key={kind} kind={kind} tasks={tasks.filter((task) => task.kind === kind)} />
      ))}
    </>
  )
}
