import type { Reminder } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { sendJson } from '../../api/request'
import { remindersQuery, reviewPaths } from '../../api/review-queries'
import { ActionProblem } from '../../parts/action-problem'
import { shortTime } from '../../review/short-time'
import { useReviewAction } from '../../review/use-review-action'

const Item = ({ reminder, maySettle }: { reminder: Reminder; maySettle: boolean }) => {
  const { organization, text, dueOn, by, at } = reminder
  const settle = useReviewAction(() =>
    sendJson<unknown>('PATCH', reviewPaths.reminder(reminder.id), { settled: true }),
  )
  return (
    <li>
      <p>
        <b>{organization.name}</b>{' '}
        <span className="faint">
          {by.name} {shortTime(at)}
        </span>{' '}
        {dueOn && <span className="severity-warning">{dueOn} 前</span>}
      </p>
      <p className="task-words">{text}</p>
      {maySettle && (
        <button
          type="button"
          className="plain review-place"
          disabled={settle.isPending}
          onClick={() => settle.mutate(null)}
        >
          {by.self ? '撤销催报' : '标为已办理'}
        </button>
      )}
      <ActionProblem problem={settle.error} />
    </li>
  )
}

const shown = 12

/** What organizations have been reminded of and have not settled yet. */
export const ReminderList = ({ year, maySettle }: { year: number; maySettle: boolean }) => {
  const { data } = useQuery(remindersQuery(year))
  const open = (data?.reminders ?? []).filter(({ settledAt }) => settledAt === null)
  return (
    <section aria-label="催报" className="desk-side-part">
      <h2>
        催报 <span className="number faint">{open.length}</span>
      </h2>
      {open.length === 0 && <p className="faint">没有未办理的催报。</p>}
      <ol className="reminders">
        {open.slice(0, shown).map((reminder) => (
          <Item key={reminder.id} reminder={reminder} maySettle={maySettle} />
        ))}
      </ol>
      {open.length > shown && <p className="faint">另有 {open.length - shown} 条</p>}
    </section>
  )
}
