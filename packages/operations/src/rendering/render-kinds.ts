import { Refusal } from '@heng/domain/refusal'
import { z } from 'zod'

/** What records can be rendered as, and what each is called on a page and in the name of a file. */
export const renderKinds = {
  statements: '报表',
  volume: '绩效目标册',
  disclosure: '公开文本',
  adjustment: '调整方案',
  findings: '审核意见',
} as const
export type RenderKind = keyof typeof renderKinds

/** The formats of files, with their names for people and their media types. */
export const renderFormats = {
  xlsx: { name: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  docx: {
    name: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { name: 'PDF', mediaType: 'application/pdf' },
  html: { name: '网页', mediaType: 'text/html; charset=utf-8' },
  csv: { name: 'CSV', mediaType: 'text/csv; charset=utf-8' },
  json: { name: 'JSON', mediaType: 'application/json; charset=utf-8' },
} as const
export type RenderFormat = keyof typeof renderFormats

export const isRenderKind = (text: string): text is RenderKind => Object.hasOwn(renderKinds, text)
export const isRenderFormat = (text: string): text is RenderFormat => Object.hasOwn(renderFormats, text)
export const renderKindNames = Object.keys(renderKinds).filter(isRenderKind)
export const renderFormatNames = Object.keys(renderFormats).filter(isRenderFormat)

const refused = (what: string, known: object): Refusal =>
  new Refusal('request-must-be-valid', `${what}应为 ${Object.keys(known).join('、')} 之一`)

/** What is asked for as a file, as text comes in; beside whatever else an operation asks for. */
export const renderInput = {
  as: z.string().default('').describe(renderKindNames.join('、')),
  format: z.string().default('').describe(renderFormatNames.join('、')),
  template: z.string().optional(),
}

/** A kind and a format that there are, or a Refusal that names them. */
export const renderRequestOf = ({
  as,
  format,
  template,
}: {
  as: string
  format: string
  template?: string | undefined
}): { as: RenderKind; format: RenderFormat; template: string | undefined } => {
  if (!isRenderKind(as)) throw refused('as ', renderKinds)
  if (!isRenderFormat(format)) throw refused('format ', renderFormats)
  return { as, format, template }
}
