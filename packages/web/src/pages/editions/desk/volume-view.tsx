import type { EditionContents } from '@heng/domain/editing/edition-record'
import type { RecordHead } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { recordQuery } from '../../../api/edition-queries'
import { SeverityMark } from '../../../parts/severity-mark'
import { StateNote } from '../../../parts/state-note'
import { withSeparators } from '../../../reading/printed-amount'
import { volumeLines } from './volume-lines'

type VolumeProps = {
  records: readonly RecordHead[]
  current: string | null
  onOpen: (record: string) => void
  /** The form that is open. */
  children: ReactNode
}

const FormMark = ({ form, listed }: { form: RecordHead | null; listed: boolean }) => {
  if (form === null) return <span className="severity-error">无表</span>
  if (form.errors > 0) return <SeverityMark severity="error" />
  if (form.warnings > 0) return <SeverityMark severity="warning" />
  return listed ? <span className="all-well">✓</span> : <span className="severity-warning">目录没有</span>
}

const Catalogue = ({ contents, ...props }: VolumeProps & { contents: EditionContents | null }) => {
  const { records, current, onOpen } = props
  const forms = records.filter(({ kind }) => kind === 'performance-target')
  const lines = volumeLines(contents?.entries ?? [], forms)
  return (
    <nav className="volume-catalogue" aria-label="目录">
      <table>
        <caption>
          {contents?.title ?? '目录'}
          <span className="faint">{`　${contents?.entries.length ?? 0} 项，${forms.length} 张表`}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">项目</th>
            <th scope="col">金额（{contents?.amountUnit ?? '万元'}）</th>
            <th scope="col">表</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, entry, form, name }, at) => (
            <tr key={key} aria-current={form !== null && form.id === current ? 'true' : undefined}>
              <td className="number">{entry?.seq ?? at + 1}</td>
              <td>
                {form ? (
                  <button type="button" className="plain volume-name" onClick={() => onOpen(form.id)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </td>
              <td className="number">{entry?.amount ? withSeparators(entry.amount) : ''}</td>
              <td>
                <FormMark form={form} listed={entry !== null} />
              </td>
            </tr>
          ))}
        </tbody>
        {contents?.total && (
          <tfoot>
            <tr>
              <td />
              <td>合计</td>
              <td className="number">{withSeparators(contents.total)}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </nav>
  )
}

/** The volume of target forms: its catalogue beside the form that is open. */
export const VolumeView = (props: VolumeProps) => {
  const { records } = props
  const head = records.find(({ kind }) => kind === 'contents')
  const answer = useQuery({ ...recordQuery(head?.id ?? ''), enabled: head !== undefined })
  const contents = answer.data?.data.record === 'contents' ? answer.data.data : null
  if (!records.some(({ kind }) => kind === 'performance-target'))
    return (
      <StateNote title="还没有绩效目标表">
        <p>有了目标表以后，目录和各张表会并排列在这里。</p>
      </StateNote>
    )
  return (
    <div className="volume-view">
      <Catalogue {...props} contents={contents} />
      {props.children}
    </div>
  )
}
