import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { commentsQuery, returnsQuery } from '../api/review-queries'
import { sessionQuery } from '../pages/sign-in/sign-in-request'
import { CommentPanel } from './comment-panel'
import { ReturnForms } from './return-forms'
import type { Remarks } from './use-remarks'
import './review.css'

type Record = { id: string; name: string }

const Returning = (props: { edition: string; record: Record; records: readonly Record[] }) => {
  const { edition, record, records } = props
  const congress = useQuery(sessionQuery).data?.account?.role === 'congress-reviewer'
  const { data } = useQuery({ ...returnsQuery(edition), enabled: !congress })
  const [open, setOpen] = useState(false)
  if (!data?.mayReturn) return null
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        退回这张表
      </Button>
      {open && <ReturnForms records={records} initial={[record.id]} onClose={() => setOpen(false)} />}
    </>
  )
}

/**
 * The buttons beside a record: its comments, on the record or on the value one stands on, and sending it back.
 * `path` is that value, in words by `pathTitle`; `records` are all of the edition.
 */
export const RecordRemarks = (props: {
  edition: string
  record: Record
  records: readonly Record[]
  path: string | null
  pathTitle: (path: string) => string
  remarks: Remarks
  /** Goes to a value of the record. */
  onGo: (path: string) => void
}) => {
  const { edition, record, records, path, pathTitle, remarks } = props
  const { data } = useQuery(commentsQuery(edition))
  const { open, onValue, asked } = remarks
  const count = data?.comments.filter((one) => one.record === record.id && one.settled === null).length ?? 0
  return (
    <>
      <Returning edition={edition} record={record} records={records} />
      <Button
        size="small"
        aria-expanded={open}
        title="批注所在的一格或一栏：Shift+F2"
        onClick={() => remarks.show(!open)}
      >
        批注{count > 0 ? ` ${count}` : ''}
      </Button>
      <Drawer
        open={open}
        mask={false}
        getContainer={false}
        rootClassName="record-remarks"
        size={380}
        title={record.name}
        onClose={() => remarks.show(false)}
      >
        {path !== null && (
          <Segmented<'value' | 'record'>
            aria-label="批注什么"
            value={onValue ? 'value' : 'record'}
            options={[
              { value: 'value', label: pathTitle(path) },
              { value: 'record', label: '整张表' },
            ]}
            onChange={(value) => remarks.turn(value === 'value')}
          />
        )}
        <CommentPanel
          edition={edition}
          record={record.id}
          path={onValue ? path : null}
          pathTitle={pathTitle}
          asked={asked}
          onGo={props.onGo}
        />
      </Drawer>
    </>
  )
}
