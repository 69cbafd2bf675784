import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { cleaned } from './clean-text'
import type { PrintDocument } from './document'
import { pageData } from './pdf/page-data'
import { template } from './pdf/template'
import { dateOf } from './provenance'

const fontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
]

const main = '/main.typ'

const newCompiler = async (): Promise<NodeCompiler> => {
  // Packages of fonts lie beside the program, not in it.
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = await Promise.all(fontFiles.map((file) => readFile(resolve(file))))
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs }] })
  compiler.addSource(main, template)
  return compiler
}

let compiler: Promise<NodeCompiler> | undefined

/** A document as PDF with fonts in it, text that can be searched, contents and bookmarks. The same tree gives the same bytes. */
export const renderPdf = async (tree: PrintDocument): Promise<Uint8Array> => {
  const document = cleaned(tree)
  compiler ??= newCompiler()
  const typesetter = await compiler
  typesetter.mapShadow('/data.json', Buffer.from(JSON.stringify(pageData(document))))
  try {
    const compiled = typesetter.compile({ mainFilePath: main })
    const { result } = compiled
    if (result === null) {
      const error = compiled.takeError()
      throw new Error(`The pages could not be set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
    }
    return new Uint8Array(
      typesetter.pdf(result, { pdfTags: false, creationTimestamp: dateOf(document).getTime() / 1000 }),
    )
  } finally {
    typesetter.unmapShadow('/data.json')
    typesetter.evictCache(0)
  }
}
