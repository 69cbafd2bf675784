import type { TreeImport as Preview } from '@heng/server/administration-contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { Dialog } from './dialog'
import { FileChoice } from './file-choice'
import { Headings } from './headings'
import { kindTitles, organizationWords } from './organization-rows'
import { systemRequests } from './system-requests'

const doesWords = { open: '新设', rename: '更名', move: '移动' } as const

const PreviewTable = ({ preview }: { preview: Preview }) => (
  <div className="system-scroll" role="region" aria-label="将要做的更改" tabIndex={0}>
    <table className="system-table">
      <Headings titles={['更改', '类型', '编码', '名称', '上级']} />
      <tbody>
        {preview.changes.map((change) => (
          <tr key={`${change.code}${change.name}`}>
            <td>{doesWords[change.does]}</td>
            <td>{kindTitles[change.kind]}</td>
            <td>{change.code ?? '—'}</td>
            <td>
              {change.before !== null && <span className="faint">{change.before} → </span>}
              {change.name}
            </td>
            <td>{change.parent ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const PreviewWords = ({ preview }: { preview: Preview }) => {
  const count = (does: keyof typeof doesWords): number =>
    preview.changes.filter((change) => change.does === does).length
  return (
    <p role="status">
      新设 {count('open')} 个，更名 {count('rename')} 个，移动 {count('move')} 个，不变 {preview.unchanged}{' '}
      个。
      {preview.unnamed.length > 0 &&
        `表里没有、保持不动的 ${preview.unnamed.length} 个：${preview.unnamed
          .slice(0, 6)
          .map(organizationWords)
          .join('、')}${preview.unnamed.length > 6 ? ' 等' : ''}。`}
    </p>
  )
}

/** Imports a table of organizations: what it will do is shown before anything is done. */
export const TreeImport = ({ fiscalYear, onClose }: { fiscalYear: number; onClose: () => void }) => {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const submission = useSubmission()
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    setPreview(null)
    if (chosen)
      submission.submit(async () => setPreview(await systemRequests.importTree(chosen, fiscalYear, false)))
  }
  const apply = (): void =>
    submission.submit(async () => {
      if (!file) return
      await systemRequests.importTree(file, fiscalYear, true)
      await client.invalidateQueries({ queryKey: ['system'] })
      onClose()
    })
  const idle = preview !== null && preview.changes.length === 0
  return (
    <Dialog title={`导入 ${fiscalYear} 年度的单位`} onClose={onClose} wide>
      <div className="small-form wide-form">
        <FileChoice
          label="单位名录（Excel 或 CSV）"
          help="要有“单位名称”，通常还有“单位编码”。上级由“上级编码”“主管部门”或“类型”看出，没有这些列时看编码的前几位、序号（一、1）或名称的缩进"
          onFile={choose}
        />
        <WrongNote wrong={submission.wrong} />
        {preview && <PreviewWords preview={preview} />}
        {preview && !idle && <PreviewTable preview={preview} />}
        <div className="small-form-buttons">
          <Button type="primary" disabled={!preview || idle} loading={submission.busy} onClick={apply}>
            导入
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </div>
    </Dialog>
  )
}
