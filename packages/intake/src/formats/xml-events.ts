import { Refusal } from '@heng/domain/refusal'
import { SaxesParser } from 'saxes'

export type XmlTag = { name: string; attributes: Readonly<Record<string, string>> }
export type XmlEvents = {
  open: (tag: XmlTag) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/** Deeper than any office program nests. */
const depthLimit = 400

const decode = (content: Buffer): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  return new TextDecoder('utf-8').decode(content)
}

/**
 * Reads XML as a stream of events. Throws a Refusal where it is not well-formed, nests absurdly, or declares a document
 * type (office programs write none; entities come from there).
 */
export const readXml = (name: string, content: Buffer, events: XmlEvents): void => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new Refusal('file-must-be-safe', `${name} 带有外部实体声明`)
  })
  parser.on('error', () => {
    throw new Refusal('file-must-be-intact', `${name} 不是完整的 XML`)
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > depthLimit) throw new Refusal('file-must-be-intact', `${name} 嵌套过深`)
    events.open(tag)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    events.close(tag.name)
  })
  const { text } = events
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(decode(content)).close()
}
