import { openLook, type OpenLook, takeParagraphLook, takeRunLook } from '../formats/docx/word-look'
import { readXml } from '../formats/xml-events'

/** How a style sets its paragraphs; null is what no style says. */
export type StyleLook = {
  align: string | null
  heading: number | null
  indent: number | null
  bold: boolean | null
  size: number | null
}

const nothing: StyleLook = { align: null, heading: null, indent: null, bold: null, size: null }
const depthLimit = 20

type Style = { look: OpenLook; basedOn: string | null; name: string; isDefault: boolean }

const readStyles = (content: Buffer): { styles: Map<string, Style>; defaults: OpenLook } => {
  const styles = new Map<string, Style>()
  const defaults = openLook()
  const names: string[] = []
  let style: Style | null = null
  readXml('word/styles.xml', content, {
    open: (tag) => {
      names.push(tag.name)
      const { name, attributes } = tag
      const parent = names.at(-2)
      if (name === 'w:style') {
        const isDefault = attributes['w:default'] === '1' && attributes['w:type'] === 'paragraph'
        style = { look: openLook(), basedOn: null, name: '', isDefault }
        styles.set(attributes['w:styleId'] ?? '', style)
      } else if (style && name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? null
      else if (style && name === 'w:name') style.name = attributes['w:val'] ?? ''
      else if (parent === 'w:pPr') takeParagraphLook(tag, style?.look ?? defaults)
      else if (parent === 'w:rPr') takeRunLook(tag, style?.look ?? defaults)
    },
    close: (name) => {
      names.pop()
      if (name === 'w:style') style = null
    },
  })
  return { styles, defaults }
}

const headingOf = ({ look, name }: Style): number | null => {
  const level = /^heading ([1-9])$/i.exec(name)?.[1]
  return level === undefined ? look.heading : Number.parseInt(level, 10)
}

/** What a paragraph is set like by its style (null: the usual one), from the styles part of a document. */
export const styleLooks = (part: Buffer | null): ((style: string | null) => StyleLook) => {
  if (!part) return () => nothing
  const { styles, defaults } = readStyles(part)
  const usual = [...styles].find(([, style]) => style.isDefault)?.[0] ?? null
  const known = new Map<string | null, StyleLook>()
  const look = (id: string | null): StyleLook => {
    const found = { ...nothing }
    let at = id ?? usual
    for (let steps = 0; at !== null && steps < depthLimit; steps += 1) {
      const style = styles.get(at)
      if (!style) break
      found.align ??= style.look.align
      found.heading ??= headingOf(style)
      found.indent ??= style.look.indent
      found.bold ??= style.look.run.bold
      found.size ??= style.look.run.size
      at = style.basedOn
    }
    return { ...found, size: found.size ?? defaults.run.size, align: found.align ?? defaults.align }
  }
  return (id) => {
    const before = known.get(id)
    if (before) return before
    const made = look(id)
    known.set(id, made)
    return made
  }
}
