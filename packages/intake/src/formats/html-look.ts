import type { FlowLook, FlowRun } from './flow/flow-blocks'

type Setting = {
  name: string
  align: string | null
  heading: number | null
  bold: boolean
  underline: boolean
  size: number | null
}

const plain: Setting = { name: '', align: null, heading: null, bold: false, underline: false, size: null }
const depthLimit = 500
/** Pages leave these open; the next of the kind ends the last, unless a table has begun in between. */
const selfEnding = new Set(['p', 'li', 'tr', 'td', 'th', 'option', 'dt', 'dd'])
const voidTags = new Set('br hr img input meta link col area base embed source track wbr'.split(' '))

const pointsOf = (digits: string | undefined, unit: string | undefined): number | null => {
  if (digits === undefined) return null
  const value = Number(digits)
  const points = unit === 'px' ? value * 0.75 : value
  return points >= 4 && points <= 72 ? points : null
}

const alignOf = (name: string, attributes: string): string | null =>
  /text-align\s*:\s*(left|center|right|justify)/i.exec(attributes)?.[1]?.toLowerCase() ??
  /(?:^|\s)align\s*=\s*["']?(left|center|right|justify)/i.exec(attributes)?.[1]?.toLowerCase() ??
  (name === 'center' || name === 'th' ? 'center' : null)

const settingOf = (name: string, attributes: string, around: Setting): Setting => {
  const heading = /^h([1-6])$/.exec(name)?.[1]
  const size = /font-size\s*:\s*(\d{1,3}(?:\.\d{1,3})?)(pt|px)/i.exec(attributes)
  const weight = /font-weight\s*:\s*(bold|[6-9]00|normal|400)/i.exec(attributes)?.[1]
  const isBold = name === 'b' || name === 'strong' || name === 'th' || heading !== undefined
  return {
    name,
    align: alignOf(name, attributes) ?? (name === 'table' ? null : around.align),
    heading: heading === undefined ? around.heading : Number.parseInt(heading, 10),
    bold: weight === undefined ? isBold || around.bold : /bold|[6-9]00/i.test(weight),
    underline: around.underline || name === 'u',
    size: pointsOf(size?.[1], size?.[2]?.toLowerCase()) ?? around.size,
  }
}

/** Follows how the text of a page is set while its tags go by; scripts and style sheets are not looked at. */
export class HtmlLook {
  readonly #open: Setting[] = []
  #runs: FlowRun[] = []

  get #setting(): Setting {
    return this.#open.at(-1) ?? plain
  }

  open(name: string, attributes: string): void {
    if (voidTags.has(name)) return
    if (selfEnding.has(name)) this.#endLast(name)
    if (this.#open.length < depthLimit) this.#open.push(settingOf(name, attributes, this.#setting))
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name)
    if (at >= 0) this.#open.length = at
  }

  text(text: string): void {
    const { bold, underline, size } = this.#setting
    if (text !== '') this.#runs.push({ text, bold: bold ? true : null, underline, size })
  }

  /** How the paragraph that ends here is set; what stands before its text is given with it. */
  take(marker: string, decoded: (text: string) => string): FlowLook {
    const { align, heading } = this.#setting
    const runs = this.#runs.map((run) => ({ ...run, text: decoded(run.text) }))
    this.#runs = []
    if (marker !== '') runs.unshift({ text: marker, bold: null, underline: false, size: null })
    return { align, heading, indent: null, runs }
  }

  #endLast(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name || one.name === 'table')
    if (at >= 0 && this.#open[at]?.name === name) this.#open.length = at
  }
}
