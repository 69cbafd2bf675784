import { type EditionStage, stageTitles } from '@heng/domain/edition-state'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { sendJson } from '../../api/request'
import { reviewPaths } from '../../api/review-queries'
import { ActionProblem } from '../../parts/action-problem'
import { useReviewAction } from '../../review/use-review-action'

type Passed = { passed: number; left: { edition: string; organization: string; why: string }[] }

const Outcome = ({ outcome }: { outcome: Passed }) => (
  <>
    <p>通过 {outcome.passed} 个。</p>
    {outcome.left.length > 0 && (
      <ul>
        {outcome.left.map(({ edition, organization, why }) => (
          <li key={edition}>
            {organization}：{why}
          </li>
        ))}
      </ul>
    )}
  </>
)

/** Passes every edition of a stage that has no error left open; says afterwards which were left and why. */
export const PassBatch = ({ year, stage }: { year: number; stage: EditionStage }) => {
  const [open, setOpen] = useState(false)
  const pass = useReviewAction(() =>
    sendJson<Passed>('POST', reviewPaths.batchPasses, { fiscalYear: year, stage }),
  )
  const close = (): void => {
    setOpen(false)
    pass.reset()
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        批量通过
      </Button>
      <Modal
        open={open}
        title={`批量通过：${year} 年${stageTitles[stage]}`}
        okText={pass.data ? '好' : '通过'}
        okButtonProps={{ loading: pass.isPending }}
        cancelButtonProps={pass.data ? { style: { display: 'none' } } : {}}
        cancelText="取消"
        onOk={() => (pass.data ? close() : pass.mutate(null))}
        onCancel={close}
      >
        {pass.data ? (
          <Outcome outcome={pass.data} />
        ) : (
          <p>主管部门已审、检查完毕、没有未处理错误的预算版本，都转为财政已审。</p>
        )}
        <ActionProblem problem={pass.error} />
      </Modal>
    </>
  )
}
