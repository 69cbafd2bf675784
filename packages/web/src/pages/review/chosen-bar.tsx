import { Button } from 'antd'
import { useState } from 'react'
import { AcceptMany, type Settling } from './accept-many'
import type { ReviewFinding } from './edition-findings'
import type { Chosen } from './use-chosen'
import './review-page.css'

type Asked = { settling: Settling; findings: readonly ReviewFinding[] }

/** What is ticked, and what can be done with all of it at once. */
export const ChosenBar = ({ chosen }: { chosen: Chosen }) => {
  const { findings, choosable, turnAll } = chosen
  const [asked, ask] = useState<Asked | null>(null)
  const open = findings.filter(({ acceptance }) => !acceptance?.holds)
  const accepted = findings.filter(({ acceptance }) => acceptance?.holds)
  const all = choosable.length > 0 && findings.length === choosable.length
  // What was just settled may have been the last that is shown: its outcome is still to be read.
  if (choosable.length === 0 && !asked) return null
  const organizations = new Set(findings.map(({ organization }) => organization)).size
  return (
    <div className="chosen-bar no-print" role="group" aria-label="选中的问题">
      <label>
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = findings.length > 0 && !all
          }}
          onChange={() => turnAll(choosable, !all)}
        />
        全选 {choosable.length} 处
      </label>
      <span role="status">
        {findings.length > 0 && (
          <>
            已选 <b className="number">{findings.length}</b> 处，{organizations} 个单位
          </>
        )}
      </span>
      {findings.length === 0 && <span className="faint">勾选后可以一并认可；Shift 连选，↑↓ 移动</span>}
      {open.length > 0 && (
        <Button size="small" onClick={() => ask({ settling: 'accept', findings: open })}>
          认可 {open.length} 处…
        </Button>
      )}
      {accepted.length > 0 && (
        <Button size="small" onClick={() => ask({ settling: 'withdraw', findings: accepted })}>
          撤回认可 {accepted.length} 处…
        </Button>
      )}
      {findings.length > 0 && (
        <Button size="small" type="text" onClick={() => turnAll(findings, false)}>
          取消选择
        </Button>
      )}
      {asked && (
        <AcceptMany
          {...asked}
          onClose={() => {
            turnAll(asked.findings, false)
            ask(null)
          }}
        />
      )}
    </div>
  )
}
