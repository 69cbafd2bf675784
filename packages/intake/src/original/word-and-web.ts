import type { FlowLook } from '@heng/domain/original-look'
import { writeWord } from '../formats/docx/read-word'
import type { FlowParagraph, Numbering } from '../formats/flow/flow-blocks'
import { writeHtmlPage } from '../formats/html-page'
import { flowLook } from './flow-look'
import { styleLooks } from './word-styles'

/** What a Word document looks like, with the lines it is read into. Throws a Refusal, as reading it does. */
export const wordLook = (bytes: Uint8Array): FlowLook => {
  const numbers = new Map<object, string>()
  const heard = (numbering: Numbering): Numbering => ({
    next: (paragraph) => {
      const number = numbering.next(paragraph)
      numbers.set(paragraph, number)
      return number
    },
  })
  const { flow, parts, styles } = writeWord(bytes, heard)
  return flowLook(parts.flat(), {
    written: flow.written,
    styleOf: styleLooks(styles),
    numberOf: (paragraph: FlowParagraph) => numbers.get(paragraph) ?? '',
  })
}

/** What a page of the web looks like, without its scripts, pictures and style sheets. */
export const htmlLook = (content: string): FlowLook => {
  const { flow, blocks } = writeHtmlPage(content)
  return flowLook(blocks, { written: flow.written, styleOf: styleLooks(null), numberOf: () => '' })
}
