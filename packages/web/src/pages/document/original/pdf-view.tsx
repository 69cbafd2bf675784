import { useQuery } from '@tanstack/react-query'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { MouseEvent, RefObject } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { documentLinks } from '../../../api/queries'
import { problemOf } from '../../../api/request'
import { ProblemNote } from '../../../parts/problem-note'
import { Waiting } from '../../../parts/waiting'
import { useDesk } from '../document-context'
import { boxesOfPages, nearestBox } from './nearest-cell'
import { type OpenedPdf, openPdf } from './open-pdf'
import { type PageMark, pageMarks } from './page-marks'
import { PdfPage } from './pdf-page'
import { useLineKeys } from './use-line-keys'
import { usePaneScale } from './use-pane-scale'
import { ZoomButtons } from './zoom-buttons'

type Size = { width: number; height: number }

const gap = 12
/** A4 in points, until a page says what it is. */
const usual: Size = { width: 595, height: 842 }

const bytesOf = async (path: string, signal: AbortSignal): Promise<ArrayBuffer> => {
  const answer = await fetch(path, { credentials: 'same-origin', signal })
  if (!answer.ok) throw problemOf(answer.status, await answer.text())
  return answer.arrayBuffer()
}

/** Opens the file of a document; it is closed when the pages are left. */
const usePdf = (id: string) => {
  const file = useQuery({
    queryKey: ['file', id],
    queryFn: ({ signal }) => bytesOf(documentLinks(id).file, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  const [pdf, setPdf] = useState<OpenedPdf | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const { data } = file
  useEffect(() => {
    if (!data) return
    let left = false
    let opened: OpenedPdf | null = null
    const open = async (): Promise<void> => {
      try {
        // the library takes over the bytes it is given
        opened = await openPdf(data.slice(0))
        if (left) opened.close()
        else setPdf(opened)
      } catch {
        if (!left) setProblem(new Error('这份 PDF 没能打开'))
      }
    }
    void open()
    return () => {
      left = true
      setPdf(null)
      opened?.close()
    }
  }, [data])
  return { pdf, problem: file.error ?? problem, retry: () => void file.refetch() }
}

type Rows = Virtualizer<HTMLDivElement, Element>

/** Brings the frame of what is marked into view, in the middle, unless it is there already. */
const useMarkInView = (
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Rows,
  mark: PageMark | undefined,
  { scale, width: pageWidth }: { scale: number; width: number },
): void => {
  const page = mark?.page
  const [left = 0, top = 0, width = 0, height = 0] = mark?.box ?? []
  useEffect(() => {
    const view = scroller.current
    if (page === undefined || !view) return
    let asked = 0
    let frames = 0
    const settle = (): void => {
      const start = virtualizer.measurementsCache[page - 1]?.start
      if (start !== undefined) {
        const [from, to] = [start + top * scale, start + (top + height) * scale]
        if (from < view.scrollTop || to > view.scrollTop + view.clientHeight)
          view.scrollTop = Math.max(0, (from + to) / 2 - view.clientHeight / 2)
        const side = Math.max(0, (view.scrollWidth - pageWidth * scale) / 2)
        const [begin, end] = [side + left * scale, side + (left + width) * scale]
        if (begin < view.scrollLeft || end > view.scrollLeft + view.clientWidth)
          view.scrollLeft = Math.max(0, (begin + end) / 2 - view.clientWidth / 2)
      }
      frames += 1
      // pages on the way tell their size only when they are opened
      if (frames < 20) asked = requestAnimationFrame(settle)
    }
    settle()
    return () => cancelAnimationFrame(asked)
  }, [scroller, virtualizer, page, left, top, width, height, scale, pageWidth])
}

const usePageSizes = () => {
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map())
  const set = useCallback((page: number, width: number, height: number) => {
    setSizes((known) => {
      const before = known.get(page)
      if (before?.width === width && before.height === height) return known
      return new Map(known).set(page, { width, height })
    })
  }, [])
  const first = sizes.values().next().value ?? usual
  const widest = [...sizes.values()].reduce((most, { width }) => Math.max(most, width), first.width)
  return { of: (page: number): Size => sizes.get(page) ?? first, set, known: sizes.size, widest }
}

const PageList = (props: {
  pdf: OpenedPdf
  virtualizer: Rows
  scaleOf: (page: number) => number
  marks: readonly PageMark[]
  sizes: ReturnType<typeof usePageSizes>
}) => {
  const { pdf, virtualizer, scaleOf, marks, sizes } = props
  return virtualizer.getVirtualItems().map(({ index, key, start }) => {
    const number = index + 1
    const { width, height } = sizes.of(number)
    const scale = scaleOf(number)
    return (
      <section
        key={key}
        data-page={number}
        className="pdf-page"
        aria-label={`第 ${number} 页`}
        style={{
          top: start,
          width: width * scale,
          height: height * scale,
          '--total-scale-factor': scale,
        }}
      >
        <PdfPage
          pdf={pdf}
          number={number}
          scale={scale}
          marks={marks.filter(({ page }) => page === number)}
          onSize={sizes.set}
        />
      </section>
    )
  })
}

/** A click on a page selects what was read nearest to it. */
const usePageClick = (scaleOf: (page: number) => number): ((event: MouseEvent) => void) => {
  const { document, selectLine } = useDesk()
  const boxes = useMemo(() => boxesOfPages(document.origins), [document.origins])
  return (event) => {
    if (!(event.target instanceof Element) || window.getSelection()?.type === 'Range') return
    const page = event.target.closest('[data-page]')
    if (!page) return
    const { left, top } = page.getBoundingClientRect()
    const number = Number.parseInt(page.getAttribute('data-page') ?? '', 10)
    const scale = scaleOf(number)
    const found = nearestBox(
      boxes.get(number) ?? [],
      (event.clientX - left) / scale,
      (event.clientY - top) / scale,
    )
    if (found) selectLine(found.line, found.cell ?? undefined)
  }
}

const Pages = ({ pdf }: { pdf: OpenedPdf }) => {
  const { document, selection } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const sizes = usePageSizes()
  const marks = useMemo(
    () => pageMarks(selection.place, document.origins),
    [selection.place, document.origins],
  )
  const scaleFor = usePaneScale(scroller)
  const scaleOf = (page: number): number => scaleFor?.(sizes.of(page).width + gap) ?? 1
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: pdf.document.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => sizes.of(at + 1).height * scaleOf(at + 1),
    gap,
    paddingStart: gap,
    paddingEnd: gap,
    overscan: 1,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, scaleFor, sizes.known])
  const mark = scaleFor === null ? undefined : marks[0]
  const markPage = mark?.page ?? 1
  useMarkInView(scroller, virtualizer, mark, {
    scale: scaleOf(markPage),
    width: sizes.of(markPage).width,
  })
  const keys = useLineKeys()
  const click = usePageClick(scaleOf)
  return (
    <div className="look">
      <div
        ref={scroller}
        className="look-body pdf-scroll"
        role="group"
        tabIndex={0}
        aria-label={`原文的 ${pdf.document.numPages} 页，方向键逐行逐格移动`}
        onClick={click}
        onKeyDown={keys}
      >
        <div
          className="pdf-pages"
          style={{
            height: virtualizer.getTotalSize(),
            width: (scaleFor?.(sizes.widest + gap) ?? 1) * sizes.widest,
          }}
        >
          {scaleFor && (
            <PageList pdf={pdf} virtualizer={virtualizer} scaleOf={scaleOf} marks={marks} sizes={sizes} />
          )}
        </div>
      </div>
      <footer className="look-foot">
        <span className="faint">共 {pdf.document.numPages} 页</span>
        <ZoomButtons scale={scaleOf(markPage)} />
      </footer>
    </div>
  )
}

/** The pages of a PDF as they are; what is selected is framed, a click selects what was read nearest to it. */
export const PdfView = () => {
  const { id } = useDesk()
  const { pdf, problem, retry } = usePdf(id)
  if (problem) return <ProblemNote problem={problem} onRetry={retry} />
  return pdf ? <Pages pdf={pdf} /> : <Waiting what="原文的页面" />
}
