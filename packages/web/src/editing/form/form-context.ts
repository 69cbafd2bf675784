import { createContext, useContext } from 'react'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { AmountUnit } from '@heng/domain/money'
import { severityWords } from '../../parts/severity-mark'
import { commentWords, type FieldComment } from '../field-comment'
import type { FieldFinding } from '../field-finding'

/** What every field of a form needs to know. */
export type FormFacts = {
  unit: AmountUnit
  readOnly: boolean
  findings: readonly FieldFinding[]
  comments: readonly FieldComment[]
  unsaved: ReadonlySet<string>
  others: ReadonlyMap<string, string>
  glowing: ReadonlySet<string>
  perform: (changes: readonly RecordChange[], joins?: string) => void
}

export const FormContext = createContext<FormFacts | null>(null)

export const useFormFacts = (): FormFacts => {
  const facts = useContext(FormContext)
  if (!facts) throw new Error('a field stands outside its form')
  return facts
}

/** What the cell around a field carries: its path, its marks, and what they mean in words. */
export const useFieldMarks = (path: string, className: string) => {
  const { findings, comments, unsaved, others, glowing } = useFormFacts()
  const here = findings.filter((one) => one.path === path)
  const said = comments.filter((one) => one.path === path)
  const worst = (['error', 'warning', 'hint'] as const).find((severity) =>
    here.some((one) => one.severity === severity),
  )
  const item = path.split('/').slice(0, 2).join('/')
  const by = others.get(path)
  const fresh = unsaved.has(path) || unsaved.has(item)
  const words = [
    ...here.map(({ severity, message }) => `${severityWords[severity].word}：${message}`),
    ...said.map(commentWords),
    ...(by === undefined ? [] : [`${by} 改过`]),
    ...(fresh ? ['尚未保存'] : []),
  ]
  return {
    words: words.join('；'),
    cell: {
      'data-path': path,
      className: [
        'edit-cell',
        className,
        worst ? `field-${worst}` : '',
        said.length > 0 ? 'field-commented' : '',
        fresh ? 'edit-unsaved' : '',
        by === undefined ? '' : 'edit-others',
        glowing.has(path) ? 'edit-glows' : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
  }
}
