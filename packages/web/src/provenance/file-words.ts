import type { IssuedFile, RenderFormat, RenderKind } from '@heng/server/contract'

/** What is made of records, by what it is called. */
export const fileKinds = {
  statements: '报表',
  volume: '绩效目标册',
  disclosure: '公开文本',
  adjustment: '调整方案',
  findings: '审核意见',
} as const satisfies Record<RenderKind, string>

export const fileFormats = {
  xlsx: 'Excel',
  docx: 'Word',
  pdf: 'PDF',
  html: '网页',
  csv: 'CSV',
  json: 'JSON',
} as const satisfies Record<RenderFormat, string>

/** "绩效目标册（PDF）". */
export const fileWords = ({ kind, format }: Pick<IssuedFile, 'kind' | 'format'>): string =>
  `${fileKinds[kind]}（${fileFormats[format]}）`
