import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import * as library from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- the address of the file, which the build gives
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

library.GlobalWorkerOptions.workerSrc = workerUrl

/** Where the build puts the library's tables of characters and fonts; see vite.config.ts. */
const folder = `/assets/pdfjs-${library.version}`

export type OpenedPdf = { document: PDFDocumentProxy; close: () => void }

/** Opens the bytes of a PDF to draw its pages. Scripts and forms in it are not run, nothing is fetched from elsewhere. */
export const openPdf = async (bytes: ArrayBuffer): Promise<OpenedPdf> => {
  const task = library.getDocument({
    data: bytes,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    // The content security policy forbids compiling: the library has the same in plain scripts.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}

export const { TextLayer } = library
