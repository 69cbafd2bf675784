import { type EditionStage, stageTitles } from '@heng/domain/edition-state'
import type { EditionSummary } from '@heng/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { sendJson } from '../../api/request'
import { problemWords } from '../../parts/problem-words'

type Wanted = { fiscalYear: number; stage: EditionStage }

/** Compiles what the bureau has reviewed into the volume of the year, and opens it. */
export const CompileVolume = (wanted: Wanted) => {
  const [asks, setAsks] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const compiling = useMutation({
    mutationFn: () => sendJson<{ edition: EditionSummary }>('POST', '/api/volumes', wanted),
    onSuccess: ({ edition }) => {
      void client.invalidateQueries({ queryKey: ['editions'] })
      void navigate({ to: '/editions/$id', params: { id: edition.id }, search: { view: 'volume' } })
    },
  })
  return (
    <>
      <Button onClick={() => setAsks(true)}>汇编绩效目标册</Button>
      <Modal
        open={asks}
        title="汇编绩效目标册"
        okText="汇编"
        cancelText="取消"
        okButtonProps={{ loading: compiling.isPending }}
        onOk={() => compiling.mutate()}
        onCancel={() => setAsks(false)}
      >
        <p>
          把 {wanted.fiscalYear} 年{stageTitles[wanted.stage]}
          中财政已审的各单位项目绩效目标表汇编成册，生成目录；这些版本随之成为已汇编。
        </p>
        {compiling.error && (
          <p className="severity-error" role="alert">
            没有汇编：{problemWords(compiling.error)}
          </p>
        )}
      </Modal>
    </>
  )
}
