import type { EditionNarrative } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { Button } from 'antd'
import type { FormFacts } from '../../../editing/form/form-context'
import { useFormFacts } from '../../../editing/form/form-context'
import { FormFrame, type FormProps } from '../../../editing/form/form-frame'
import { newKey } from '../../../editing/new-key'
import { SheetField } from './sheet-field'

type Paragraph = EditionNarrative['paragraphs'][number]

const insertParagraph = (after: string | null, heading: boolean): RecordChange => ({
  change: 'insert',
  list: 'paragraphs',
  after,
  item: { key: newKey(), ordinal: null, level: heading ? 1 : null, heading, text: '' },
})

const ParagraphRow = ({ paragraph, at }: { paragraph: Paragraph; at: number }) => {
  const { perform, readOnly } = useFormFacts()
  const { key, heading, text, level } = paragraph
  return (
    <div className={`narrative-row${heading ? ' narrative-heading' : ''} narrative-level-${level ?? 0}`}>
      <SheetField
        path={`paragraphs/${key}/text`}
        kind="long"
        label={`第 ${at + 1} 段${heading ? '（标题）' : ''}`}
        value={text}
        required
      />
      {!readOnly && (
        <span className="narrative-tools no-print">
          <Button
            size="small"
            type="text"
            aria-pressed={heading}
            aria-label={`第 ${at + 1} 段作为标题`}
            title={heading ? '改为正文' : '改为标题'}
            onClick={() =>
              perform([{ change: 'set', path: `paragraphs/${key}/heading`, value: heading ? '否' : '是' }])
            }
          >
            题
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`在第 ${at + 1} 段下插入`}
            title="在下面插入一段"
            onClick={() => perform([insertParagraph(key, false)])}
          >
            ＋
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`删除第 ${at + 1} 段`}
            title="删除这一段"
            onClick={() => perform([{ change: 'remove', list: 'paragraphs', key }])}
          >
            ✕
          </Button>
        </span>
      )}
    </div>
  )
}

/** Running text, paragraph by paragraph. */
export const NarrativeEditor = (props: FormProps<EditionNarrative>) => {
  const { record } = props
  const last = record.paragraphs.at(-1)?.key ?? null
  const tools = (perform: FormFacts['perform']) => (
    <>
      <Button size="small" onClick={() => perform([insertParagraph(last, false)])}>
        加一段
      </Button>
      <Button size="small" onClick={() => perform([insertParagraph(last, true)])}>
        加标题
      </Button>
    </>
  )
  return (
    <FormFrame {...props} title={record.title ?? '文字说明'} unit="万元" tools={tools}>
      <header className="sheet-head">
        <h2>
          <SheetField path="title" kind="line" label="标题" value={record.title} />
        </h2>
      </header>
      <div className="narrative narrative-form">
        {record.paragraphs.map((paragraph, at) => (
          <ParagraphRow key={paragraph.key} paragraph={paragraph} at={at} />
        ))}
      </div>
    </FormFrame>
  )
}
