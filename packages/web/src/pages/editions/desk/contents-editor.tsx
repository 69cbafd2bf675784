import type { EditionContents } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { Button } from 'antd'
import type { FormFacts } from '../../../editing/form/form-context'
import { useFormFacts } from '../../../editing/form/form-context'
import { FormFrame, type FormProps } from '../../../editing/form/form-frame'
import { newKey } from '../../../editing/new-key'
import { SheetField } from './sheet-field'

type Entry = EditionContents['entries'][number]

const columns = [
  ['seq', '序号', 'line'],
  ['name', '名称', 'line'],
  ['department', '主管部门', 'line'],
  ['amount', '金额', 'amount'],
  ['page', '页码', 'line'],
] as const

const insertEntry = (after: string | null): RecordChange => ({
  change: 'insert',
  list: 'entries',
  after,
  item: { key: newKey(), seq: null, name: '', department: null, amount: null, page: null },
})

const EntryRow = ({ entry, at }: { entry: Entry; at: number }) => {
  const { perform, readOnly } = useFormFacts()
  return (
    <tr data-path={`entries/${entry.key}`}>
      {columns.map(([key, title, kind]) => (
        <td key={key} className={`${kind === 'amount' ? 'form-amount' : ''} contents-${key}`}>
          <SheetField
            path={`entries/${entry.key}/${key}`}
            kind={kind}
            label={`第 ${at + 1} 行 ${title}`}
            value={entry[key]}
            required={key === 'name'}
          />
        </td>
      ))}
      {!readOnly && (
        <td className="contents-tools no-print">
          <Button
            size="small"
            type="text"
            aria-label={`在第 ${at + 1} 行下插入`}
            title="在下面插入一行"
            onClick={() => perform([insertEntry(entry.key)])}
          >
            ＋
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`删除第 ${at + 1} 行`}
            title="删除这一行"
            onClick={() => perform([{ change: 'remove', list: 'entries', key: entry.key }])}
          >
            ✕
          </Button>
        </td>
      )}
    </tr>
  )
}

const Body = ({ record, readOnly }: FormProps<EditionContents>) => (
  <table className="form contents-form">
    <thead>
      <tr>
        {columns.map(([key, title]) => (
          <th key={key} scope="col" className={`contents-${key}`}>
            {title}
          </th>
        ))}
        {!readOnly && (
          <th scope="col" className="contents-tools no-print">
            <span className="unseen">操作</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {record.entries.map((entry, at) => (
        <EntryRow key={entry.key} entry={entry} at={at} />
      ))}
      <tr>
        <td />
        <td>合计</td>
        <td />
        <td className="form-amount">
          <SheetField path="total" kind="amount" label="合计" value={record.total} />
        </td>
        <td />
        {!readOnly && <td className="contents-tools no-print" />}
      </tr>
    </tbody>
  </table>
)

/** A catalogue of projects, line by line. */
export const ContentsEditor = (props: FormProps<EditionContents>) => {
  const { record } = props
  const tools = (perform: FormFacts['perform']) => (
    <Button size="small" onClick={() => perform([insertEntry(record.entries.at(-1)?.key ?? null)])}>
      加一行
    </Button>
  )
  return (
    <FormFrame {...props} title={record.title || '目录'} unit={record.amountUnit} tools={tools}>
      <header className="sheet-head">
        <h2>
          <SheetField path="title" kind="line" label="标题" value={record.title} required />
        </h2>
        <div className="sheet-line">
          <span />
          <span>单位：{record.amountUnit}</span>
        </div>
      </header>
      <Body {...props} />
    </FormFrame>
  )
}
