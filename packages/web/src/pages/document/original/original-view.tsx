import type { OriginalLook } from '@heng/domain/original-look'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { documentLinks } from '../../../api/queries'
import { getJson } from '../../../api/request'
import { ProblemNote } from '../../../parts/problem-note'
import { StateNote } from '../../../parts/state-note'
import { Waiting } from '../../../parts/waiting'
import { useDesk } from '../document-context'
import { FlowView } from './flow-view'
import { WorkbookView } from './workbook-view'
import './original-view.css'

// Only a PDF needs the library that draws it.
const PdfView = lazy(async () => ({ default: (await import('./pdf-view')).PdfView }))

/** The kept bytes never change, and neither does what they look like. */
const originalQuery = (id: string) =>
  queryOptions({
    queryKey: ['original', id],
    queryFn: ({ signal }) => getJson<OriginalLook>(`${documentLinks(id).self}/original`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

const Drawn = ({ look }: { look: OriginalLook }) => {
  switch (look.kind) {
    case 'workbook':
      return <WorkbookView look={look} />
    case 'flow':
      return <FlowView look={look} />
    case 'pages':
    case 'lines':
      return <StateNote title="这份文件没有别的样子，请看“原文行”" />
  }
}

const Fetched = ({ id }: { id: string }) => {
  const look = useQuery(originalQuery(id))
  if (look.error) return <ProblemNote problem={look.error} onRetry={() => void look.refetch()} />
  return look.data ? <Drawn look={look.data} /> : <Waiting what="原文的样子" />
}

/** The document as it looks in its own program, with what is selected marked. */
export const OriginalView = () => {
  const { id, document } = useDesk()
  if (document.format !== 'pdf') return <Fetched id={id} />
  return (
    <Suspense fallback={<Waiting what="原文的页面" />}>
      <PdfView />
    </Suspense>
  )
}
