import type { SessionList as Sessions } from '@heng/server/sign-in'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { Waiting } from '../../parts/waiting'
import { agentWords } from './agent-words'
import { sessionsQuery, signInRequests } from './sign-in-request'
import { useSubmission } from './use-submission'
import { WrongNote } from '../../parts/wrong-note'

const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })
const timeWords = (text: string): string => moment.format(new Date(text))

type OneSession = Sessions['sessions'][number]

const SessionRow = (props: { session: OneSession; busy: boolean; onEnd: () => void }) => {
  const { agent, address, startedAt, seenAt, current } = props.session
  const started = timeWords(startedAt)
  return (
    <tr>
      <td>{agentWords(agent)}</td>
      <td>{address ?? '—'}</td>
      <td>{started}</td>
      <td>{current ? '本机，正在使用' : timeWords(seenAt)}</td>
      <td>
        {!current && (
          <Button
            size="small"
            disabled={props.busy}
            aria-label={`退出 ${agentWords(agent)}，${started} 登录`}
            onClick={props.onEnd}
          >
            退出
          </Button>
        )}
      </td>
    </tr>
  )
}

const headings = ['设备', '地址', '登录时间', '最近使用'] as const

/** 登录中的设备: where the account is signed in, and how to end it there. */
export const SessionList = () => {
  const client = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const submission = useSubmission()
  const table = useRef<HTMLTableElement>(null)
  const change = (act: () => Promise<unknown>): void =>
    submission.submit(async () => {
      await act()
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      // The button that was pressed is gone.
      table.current?.focus()
    })
  if (sessions.error) return <ProblemNote problem={sessions.error} onRetry={() => void sessions.refetch()} />
  if (!sessions.data) return <Waiting what="登录中的设备" />
  const list = sessions.data.sessions
  return (
    <>
      <table className="session-list" ref={table} tabIndex={-1} aria-label="登录中的设备">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              busy={submission.busy}
              onEnd={() => change(() => signInRequests.endSession(session.id))}
            />
          ))}
        </tbody>
      </table>
      <WrongNote wrong={submission.wrong} />
      {list.length > 1 && (
        <Button disabled={submission.busy} onClick={() => change(signInRequests.endOtherSessions)}>
          退出其他全部设备
        </Button>
      )}
    </>
  )
}
