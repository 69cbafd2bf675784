import type { EditionRecord } from '@heng/domain/editing/edition-record'

/** What lists call a record. */
export const recordName = (data: EditionRecord): string => {
  switch (data.record) {
    case 'statement':
    case 'contents':
      return data.title || '未命名'
    case 'performance-target':
      return data.fields.name ?? data.title ?? '未命名项目'
    case 'narrative':
      return data.title ?? data.paragraphs[0]?.text.slice(0, 40) ?? '文字说明'
  }
}
