import type { RenderFormat, RenderKind } from '@heng/server/contract'
import type { MenuProps } from 'antd'
import type { documentLinks } from '../../api/queries'

const kinds = {
  statements: '报表',
  volume: '绩效目标册',
  disclosure: '公开文本',
  adjustment: '调整方案',
  findings: '审核意见',
} as const satisfies Record<RenderKind, string>

const formats = {
  xlsx: 'Excel',
  docx: 'Word',
  pdf: 'PDF',
  html: '网页',
  csv: 'CSV',
  json: 'JSON',
} as const satisfies Record<RenderFormat, string>

const keysOf = <K extends string>(names: Record<K, string>): K[] => Object.keys(names) as K[]

/** What can be issued of a document, and in which formats. */
export const fileDownloads = (
  links: Pick<ReturnType<typeof documentLinks>, 'render'>,
): NonNullable<MenuProps['items']> =>
  keysOf(kinds).map((kind) => ({
    key: kind,
    label: kinds[kind],
    children: keysOf(formats).map((format) => ({
      key: `${kind}-${format}`,
      label: (
        <a href={links.render(kind, format)} download aria-label={`${kinds[kind]}（${formats[format]}）`}>
          {formats[format]}
        </a>
      ),
    })),
  }))
