import type { FlowLook, FlowRun } from '../flow/flow-blocks'
import type { XmlTag } from '../xml-events'

type RunProperties = Omit<FlowRun, 'text'>

/** How a paragraph and a run say they are set; a style says the same with the same elements. */
export type OpenLook = { -readonly [K in keyof FlowLook]: FlowLook[K] } & {
  runs: FlowRun[]
  /** Of the run that is open. */
  run: RunProperties
}

const plainRun: RunProperties = { bold: null, underline: false, size: null }

export const openLook = (): OpenLook => ({
  align: null,
  heading: null,
  indent: null,
  runs: [],
  run: plainRun,
})

const numberOf = (value: string | undefined): number | null =>
  value !== undefined && /^-?\d{1,6}(?:\.\d+)?$/.test(value) ? Number(value) : null

/** Word counts in twentieths of a point. */
const pointsOf = (value: string | undefined): number | null => {
  const twips = numberOf(value)
  return twips === null ? null : twips / 20
}

/** An indent of characters is of the usual size of text, hundredths of a character. */
const usualSize = 12

const indentOf = (attributes: XmlTag['attributes']): number | null => {
  const characters = numberOf(attributes['w:firstLineChars'])
  return characters === null ? pointsOf(attributes['w:firstLine']) : (characters / 100) * usualSize
}

/** Takes what an element of a paragraph's properties says. */
export const takeParagraphLook = ({ name, attributes }: XmlTag, look: OpenLook): void => {
  const value = attributes['w:val']
  if (name === 'w:jc') look.align = value ?? null
  else if (name === 'w:ind') look.indent = indentOf(attributes)
  else if (name === 'w:outlineLvl') {
    const level = numberOf(value)
    look.heading = level !== null && level >= 0 && level < 9 ? level + 1 : null
  }
}

/** Takes what an element of a run's properties says. */
export const takeRunLook = ({ name, attributes }: XmlTag, look: OpenLook): void => {
  const value = attributes['w:val']
  if (name === 'w:b') look.run = { ...look.run, bold: value !== '0' && value !== 'false' && value !== 'off' }
  else if (name === 'w:u') look.run = { ...look.run, underline: value !== 'none' }
  else if (name === 'w:sz') {
    const halves = numberOf(value)
    look.run = { ...look.run, size: halves === null ? null : halves / 2 }
  }
}

/** Takes what an element inside the body says about its paragraph or run; `names` are the open elements, its own the last. */
export const takeLook = (tag: XmlTag, names: readonly string[], look: OpenLook): void => {
  const parent = names.at(-2)
  if (tag.name === 'w:r') look.run = plainRun
  else if (parent === 'w:pPr') takeParagraphLook(tag, look)
  else if (parent === 'w:rPr' && names.at(-3) === 'w:r') takeRunLook(tag, look)
}

/** Width of a column of a table's grid in points; 0 where it says none. */
export const gridWidth = ({ attributes }: XmlTag): number => Math.max(0, pointsOf(attributes['w:w']) ?? 0)
