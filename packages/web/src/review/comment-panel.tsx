import { roleTitles } from '@heng/domain/role'
import type { Comment } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { sendJson } from '../api/request'
import { commentsQuery, reviewPaths } from '../api/review-queries'
import { ProblemNote } from '../parts/problem-note'
import { ActionProblem } from '../parts/action-problem'
import { shortTime } from './short-time'
import { useReviewAction } from './use-review-action'
import './review.css'

type PathTitle = (path: string, record: string) => string

type Going = {
  edition: string
  inRecord: boolean
  pathTitle: PathTitle | undefined
  /** Goes to a value of the record that is open; elsewhere the address leads there. */
  onGo: ((path: string) => void) | undefined
}

/** What a comment is about, and the way there; within a record only a value of it is worth a word. */
const Place = ({ edition, comment, inRecord, pathTitle, onGo }: Going & { comment: Comment }) => {
  const { record, recordName, path } = comment
  if (record === null) return <span className="faint">整个版本</span>
  if (inRecord && path === null) return null
  const value = path === null ? null : (pathTitle?.(path, record) ?? '其中一栏')
  const words = [inRecord ? null : recordName, value].filter((part) => part !== null).join(' · ')
  if (onGo && path !== null)
    return (
      <button type="button" className="plain review-place" onClick={() => onGo(path)}>
        {words} →
      </button>
    )
  return (
    <Link
      className="review-place"
      to="/editions/$id"
      params={{ id: edition }}
      search={{ record, ...(path === null ? {} : { path }) }}
    >
      {words} →
    </Link>
  )
}

const Item = (props: Going & { comment: Comment }) => {
  const { comment } = props
  const { by, at, text, settled } = comment
  const settle = useReviewAction((next: boolean) =>
    sendJson<unknown>('PATCH', reviewPaths.comment(comment.id), { settled: next }),
  )
  return (
    <li className={settled ? 'comment comment-settled' : 'comment'}>
      <p className="comment-head">
        <b>{by.name}</b> <span className="faint">{roleTitles[by.role]}</span>{' '}
        <time dateTime={at} className="faint">
          {shortTime(at)}
        </time>
        {settled && <span className="comment-done">✓ 已处理</span>}
      </p>
      <p className="comment-text">{text}</p>
      <p className="comment-foot">
        <Place {...props} />
        {comment.settleable && (
          <button
            type="button"
            className="plain review-place"
            disabled={settle.isPending}
            onClick={() => settle.mutate(settled === null)}
          >
            {settled ? '重新提出' : '标为已处理'}
          </button>
        )}
      </p>
      <ActionProblem problem={settle.error} />
    </li>
  )
}

/** A field that takes the focus, and what is typed before it has it, each time somebody asks to write. */
const useAskedFor = (
  asked: number,
  change: (next: (before: string) => string) => void,
): RefObject<TextAreaRef | null> => {
  const field = useRef<TextAreaRef>(null)
  useLayoutEffect(() => {
    if (asked === 0) return undefined
    const began = performance.now()
    let held = 0
    const hasFocus = (): boolean =>
      document.activeElement === (field.current?.resizableTextArea?.textArea ?? null)
    // A panel that opens cannot take the focus yet, and a menu that closes gives it back elsewhere once more.
    const look = (): void => {
      held = hasFocus() ? held + 1 : 0
      if (held === 0) field.current?.focus()
      if (held === 3 || performance.now() - began > 3000) stop()
    }
    // What is typed meanwhile is meant for the comment.
    const type = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') stop()
      else if (!hasFocus()) {
        event.preventDefault()
        event.stopPropagation()
        if (event.key.length === 1) change((before) => before + event.key)
      }
    }
    const timer = setInterval(look, 50)
    const stop = (): void => {
      clearInterval(timer)
      window.removeEventListener('keydown', type, { capture: true })
      window.removeEventListener('pointerdown', stop, { capture: true })
    }
    window.addEventListener('keydown', type, { capture: true })
    window.addEventListener('pointerdown', stop, { capture: true })
    look()
    return stop
  }, [asked, change])
  return field
}

const NewComment = (props: {
  edition: string
  record: string | null
  path: string | null
  pathTitle: PathTitle | undefined
  asked: number
}) => {
  const { edition, record, path, asked } = props
  const [text, setText] = useState('')
  const field = useAskedFor(asked, setText)
  const add = useReviewAction(
    () => sendJson<unknown>('POST', reviewPaths.comments(edition), { record, path, text }),
    () => setText(''),
  )
  const about =
    record === null ? '整个版本' : path === null ? '这张表' : (props.pathTitle?.(path, record) ?? '这一栏')
  return (
    <div className="comment-new">
      <Input.TextArea
        ref={field}
        aria-label={`批注${about}`}
        placeholder={`批注${about}，Ctrl+Enter 提交`}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '')
            add.mutate(null)
        }}
      />
      <Button
        size="small"
        type="primary"
        disabled={text.trim() === ''}
        loading={add.isPending}
        onClick={() => add.mutate(null)}
      >
        提交批注
      </Button>
      <ActionProblem problem={add.error} />
    </div>
  )
}

/**
 * What was said of an edition (`record` null: everything), or of one record of it, and a place to say more: of the
 * record, or of the value at `path`, which `pathTitle` puts into words.
 */
export const CommentPanel = (props: {
  edition: string
  record: string | null
  path?: string | null
  pathTitle?: PathTitle
  /** How often somebody has asked to write. */
  asked?: number
  onGo?: (path: string) => void
}) => {
  const { edition, record, path = null, asked = 0 } = props
  const [all, setAll] = useState(false)
  const answer = useQuery(commentsQuery(edition))
  if (answer.error) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const here = answer.data.comments.filter((one) => record === null || one.record === record)
  const settled = here.filter((one) => one.settled !== null).length
  const shown = all ? here : here.filter((one) => one.settled === null)
  return (
    <section className="comment-panel" aria-label="批注">
      <header>
        <h2>
          批注 <span className="number faint">{here.length - settled}</span>
        </h2>
        {settled > 0 && (
          <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
            含已处理 {settled} 条
          </Checkbox>
        )}
      </header>
      {shown.length === 0 && <p className="faint">没有待处理的批注</p>}
      <ol>
        {shown.map((comment) => (
          <Item
            key={comment.id}
            edition={edition}
            comment={comment}
            inRecord={record !== null}
            pathTitle={props.pathTitle}
            onGo={props.onGo}
          />
        ))}
      </ol>
      {answer.data.mayComment && (
        <NewComment edition={edition} record={record} path={path} pathTitle={props.pathTitle} asked={asked} />
      )}
    </section>
  )
}
