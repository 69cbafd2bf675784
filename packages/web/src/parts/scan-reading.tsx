import type { DocumentSummary } from '@heng/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { documentLinks } from '../api/queries'
import { post } from '../api/request'

/** Offers to read a scan by the text recognition that is installed; nothing for any other document. */
export const ScanReading = ({ document }: { document: DocumentSummary }) => {
  const client = useQueryClient()
  const reading = useMutation({
    mutationFn: () => post(documentLinks(document.id).readScan),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['documents'] }),
        client.invalidateQueries({ queryKey: ['document', document.id] }),
        client.invalidateQueries({ queryKey: ['source', document.id] }),
      ]),
  })
  if (document.refusal?.code !== 'pdf-must-have-text') return null
  return (
    <>
      <Button size="small" loading={reading.isPending} onClick={() => reading.mutate()}>
        用文字识别读取
      </Button>
      {reading.error && (
        <span className="severity-error" role="alert">
          没有开始识别：{reading.error.message}
        </span>
      )}
    </>
  )
}
