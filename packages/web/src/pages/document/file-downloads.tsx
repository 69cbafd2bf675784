import type { MenuProps } from 'antd'
import type { documentLinks } from '../../api/queries'
import { fileFormats, fileKinds, fileWords } from '../../provenance/file-words'

const keysOf = <K extends string>(names: Record<K, string>): K[] => Object.keys(names) as K[]

/** What can be issued of a document, and in which formats. */
export const fileDownloads = (
  links: Pick<ReturnType<typeof documentLinks>, 'render'>,
): NonNullable<MenuProps['items']> =>
  keysOf(fileKinds).map((kind) => ({
    key: kind,
    label: fileKinds[kind],
    children: keysOf(fileFormats).map((format) => ({
      key: `${kind}-${format}`,
      label: (
        <a href={links.render(kind, format)} download aria-label={fileWords({ kind, format })}>
          {fileFormats[format]}
        </a>
      ),
    })),
  }))
