import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import { useEffect, useRef, useState } from 'react'
import { type OpenedPdf, TextLayer } from './open-pdf'
import type { PageMark } from './page-marks'

/** A page is drawn with at most this many dots, whatever the screen. */
const dotLimit = 12_000_000

/** Whether drawing was broken off, as when the page has left the view. */
const isCancelled = (error: unknown): boolean => error instanceof Error && /Cancelled|Abort/.test(error.name)

/** Draws a page into its canvas and lays its text over it; gives what breaks it off. */
const draw = (page: PDFPageProxy, scale: number, canvas: HTMLCanvasElement, text: HTMLElement) => {
  const viewport = page.getViewport({ scale })
  const dots = Math.min(
    window.devicePixelRatio || 1,
    Math.sqrt(dotLimit / (viewport.width * viewport.height)),
  )
  canvas.width = Math.ceil(viewport.width * dots)
  canvas.height = Math.ceil(viewport.height * dots)
  const drawing = page.render({
    canvas,
    viewport,
    ...(dots === 1 ? {} : { transform: [dots, 0, 0, dots, 0, 0] }),
  })
  text.replaceChildren()
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
  return {
    done: Promise.all([drawing.promise, layer.render()]),
    cancel: () => {
      drawing.cancel()
      layer.cancel()
    },
  }
}

/** One page of a PDF, drawn when it comes near the view, with what is marked on it. */
export const PdfPage = (props: {
  pdf: OpenedPdf
  number: number
  scale: number
  marks: readonly PageMark[]
  onSize: (page: number, width: number, height: number) => void
}) => {
  const { pdf, number, scale, marks, onSize } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    const open = async (): Promise<void> => {
      try {
        const found = await pdf.document.getPage(number)
        if (left) return
        const { width, height } = found.getViewport({ scale: 1 })
        onSize(number, width, height)
        setPage(found)
      } catch {
        if (!left) setFailed(true)
      }
    }
    void open()
    return () => {
      left = true
    }
  }, [pdf, number, onSize])
  useEffect(() => {
    if (!page || !canvas.current || !text.current) return
    const drawing = draw(page, scale, canvas.current, text.current)
    drawing.done.catch((error: unknown) => {
      if (!isCancelled(error)) setFailed(true)
    })
    return () => {
      drawing.cancel()
      page.cleanup()
    }
  }, [page, scale])
  return (
    <>
      <canvas ref={canvas} className="pdf-canvas" aria-hidden="true" />
      {marks.map(({ box: [left, top, width, height] }, at) => (
        <div
          key={at}
          className="pdf-mark"
          style={{ left: left * scale, top: top * scale, width: width * scale, height: height * scale }}
        />
      ))}
      <div ref={text} className="textLayer" />
      {failed && (
        <p className="pdf-failed" role="status">
          这一页没能画出，请看“原文行”。
        </p>
      )}
    </>
  )
}
