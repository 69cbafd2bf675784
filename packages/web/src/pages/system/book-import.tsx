import type { BookDifference } from '@heng/server/administration-contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { Dialog } from './dialog'
import { FileChoice } from './file-choice'
import { Headings } from './headings'
import { sourceWords } from './source-words'
import { type Book, systemRequests } from './system-requests'

type Line = { code: string; before: string | null; after: string | null; moved?: true }

/** What differs: new names, new numbers, new codes, and what a table of another kind would take away. */
const linesOf = ({ added, gone, renamed, moved }: BookDifference): Line[] => [
  ...renamed,
  ...moved.map(({ name, before, after }) => ({
    code: `${before} → ${after}`,
    before: name,
    after: name,
    moved: true as const,
  })),
  ...added.map(({ code, name }) => ({ code, before: null, after: name })),
  ...gone.map(({ code, name }) => ({ code, before: name, after: null })),
]

const doesWords = ({ before, after, moved }: Line): string =>
  moved ? '改编码' : before === null ? '新增' : after === null ? '取消' : '更名'

/** The most lines that are shown; the counts above tell of all. */
const most = 1000

const DifferenceTable = ({ difference }: { difference: BookDifference }) => {
  const lines = linesOf(difference)
  return (
    <div className="system-scroll" role="region" aria-label="与现用科目的差异" tabIndex={0}>
      <table className="system-table">
        <Headings titles={['差异', '编码', '现用名称', '表中名称']} />
        <tbody>
          {lines.slice(0, most).map((line) => (
            <tr key={line.code} className={`difference-${line.after === null ? 'gone' : 'fresh'}`}>
              <td>{doesWords(line)}</td>
              <td>{line.code}</td>
              <td>{line.before ?? '—'}</td>
              <td>{line.after ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > most && (
        <p className="faint">
          只列出前 {most} 条，共 {lines.length} 条。
        </p>
      )}
    </div>
  )
}

const DifferenceWords = ({ difference }: { difference: BookDifference }) => (
  <p role="status">
    表中 {difference.codes} 个科目。与现用（{sourceWords(difference.against)}）相比：新增{' '}
    {difference.added.length}，取消 {difference.gone.length}，更名 {difference.renamed.length}，改编码{' '}
    {difference.moved.length}，不变 {difference.unchanged}。
  </p>
)

type Props = { book: Book; title: string; fiscalYear: number; onClose: () => void }

/** Imports the official table of a book for a year; the difference is shown before it takes effect. */
export const BookImport = ({ book, title, fiscalYear, onClose }: Props) => {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState('')
  const [difference, setDifference] = useState<BookDifference | null>(null)
  const submission = useSubmission()
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    setDifference(null)
    if (!chosen) return
    const fields = { fiscalYear, apply: false, source: '' }
    submission.submit(async () => setDifference(await systemRequests.importBook(book, chosen, fields)))
  }
  const apply = (): void => {
    if (source.trim().length < 2) return submission.say('请注明科目表的文号或来源')
    submission.submit(async () => {
      if (!file) return
      await systemRequests.importBook(book, file, { fiscalYear, apply: true, source: source.trim() })
      await client.invalidateQueries({ queryKey: ['system', 'code-books'] })
      onClose()
    })
  }
  return (
    <Dialog title={`导入 ${fiscalYear} 年度${title}`} onClose={onClose} wide>
      <div className="small-form wide-form">
        <FileChoice
          label="官方科目表（Excel 或 CSV）"
          help="要有“科目编码”（或“类”“款”“项”各一列）和“科目名称”"
          onFile={choose}
        />
        <LabelledInput
          label="文号或来源"
          value={source}
          onChange={setSource}
          autoComplete="off"
          help="例如：财政部《2026年政府收支分类科目》"
        />
        {difference && <DifferenceWords difference={difference} />}
        {difference && <DifferenceTable difference={difference} />}
        <WrongNote wrong={submission.wrong} />
        <div className="small-form-buttons">
          <Button type="primary" disabled={!difference} loading={submission.busy} onClick={apply}>
            采用这张表
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </div>
    </Dialog>
  )
}
