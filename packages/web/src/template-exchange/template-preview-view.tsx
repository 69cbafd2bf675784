import type { TemplatePreview } from '@heng/server/contract'
import { Radio } from 'antd'

type Form = TemplatePreview['forms'][number]
type Clash = TemplatePreview['clashes'][number]

const shown = (text: string | null): string => text ?? '（空）'

const stateWords = { changed: '修改', added: '新增', removed: '撤销' } as const

const Change = ({ before, after }: { before: string | null; after: string | null }) => (
  <>
    {before !== null && <del>{before}</del>}
    {before !== null && ' → '}
    <ins>{shown(after)}</ins>
  </>
)

const FormChange = ({ form }: { form: Form }) => (
  <details className="template-form" open={form.state === 'changed'}>
    <summary>
      <b>{stateWords[form.state]}</b> {form.name ?? '（没有名称）'}
      <span className="faint template-place">
        {form.sheet}
        {form.lines.length > 0 && `，${form.lines.length} 处`}
      </span>
    </summary>
    <dl>
      {form.lines.map(({ path, label, before, after }) => (
        <div key={path}>
          <dt>{label}</dt>
          <dd>
            <Change before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

/** Whose side of each clash holds, as far as it is decided. */
export type Decisions = ReadonlyMap<string, 'mine' | 'theirs'>

const ClashLine = (props: {
  clash: Clash
  decision: 'mine' | 'theirs' | undefined
  onDecide: (decision: 'mine' | 'theirs') => void
}) => {
  const { clash, decision, onDecide } = props
  const { id, name, label, before, mine, theirs, sheet } = clash
  const title = `${name ?? '（没有名称）'}的${label}`
  return (
    <li className="template-clash">
      <p>
        {title}
        <span className="faint template-place">
          发出时为 {shown(before)}（{sheet}）
        </span>
      </p>
      <Radio.Group
        name={id}
        aria-label={title}
        value={decision}
        onChange={(event) => onDecide(event.target.value === 'mine' ? 'mine' : 'theirs')}
        options={[
          { value: 'mine', label: `模板：${shown(mine)}` },
          { value: 'theirs', label: `页面：${shown(theirs)}` },
        ]}
      />
    </li>
  )
}

const Notes = (props: {
  title: string
  notes: readonly { sheet: string; cell?: string | null; what: string; text: string }[]
}) =>
  props.notes.length > 0 && (
    <section className="template-part">
      <h3>{props.title}</h3>
      <ul>
        {props.notes.map(({ sheet, cell, what, text }, at) => (
          <li key={at}>
            {what}
            {text !== '' && `：“${text}”`}
            <span className="faint template-place">
              {sheet}
              {cell ? `!${cell}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

/** What a filled template would change, form by form; what both sides changed is to be decided. */
export const TemplatePreviewView = (props: {
  preview: TemplatePreview
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
}) => {
  const { preview, decisions, onDecide } = props
  const { forms, clashes, missing, doubts, outside } = preview
  return (
    <div className="template-preview">
      {forms.length + clashes.length === 0 && <p>与版本现在的内容相同，没有需要写入的。</p>}
      {clashes.length > 0 && (
        <section className="template-part">
          <h3>发出模板后页面上也改过，请选以哪边为准</h3>
          <ul>
            {clashes.map((clash) => (
              <ClashLine
                key={clash.id}
                clash={clash}
                decision={decisions.get(clash.id)}
                onDecide={(decision) => onDecide(new Map([...decisions, [clash.id, decision]]))}
              />
            ))}
          </ul>
        </section>
      )}
      {forms.map((form) => (
        <FormChange key={`${form.sheet} ${form.id ?? ''}`} form={form} />
      ))}
      <Notes
        title="版本中已经没有的项目，不会写入"
        notes={missing.map(({ sheet, name }) => ({ sheet, what: name ?? '（没有名称）', text: '' }))}
      />
      <Notes title="存疑" notes={doubts} />
      <Notes
        title="模板规定以外的改动"
        notes={outside.map(({ kind, what, ...place }) => ({ ...place, what: `${kind}，${what}` }))}
      />
    </div>
  )
}
