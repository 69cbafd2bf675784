import type { Alignment, Borders, Font, Style } from '@cj-tech-master/excelts'
import type { Align } from '../document'

export const fonts = {
  song: '宋体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  title: '方正小标宋_GBK',
  figures: 'Times New Roman',
} as const

const thin = { style: 'thin' } as const
const ruled: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

export type CellLook = {
  font?: keyof typeof fonts
  size: number
  bold?: boolean
  align: Align
  vertical?: 'middle' | 'top' | 'bottom'
  indent?: number
  border?: boolean
  numFmt?: string
  wrap?: boolean
}

/** Styles, each made once: a workbook of many sheets shares them. */
export const styleSheet = (): ((look: CellLook) => Partial<Style>) => {
  const made = new Map<string, Partial<Style>>()
  return (look) => {
    const key = JSON.stringify(look)
    const known = made.get(key)
    if (known !== undefined) return known
    const font: Partial<Font> = {
      name: fonts[look.font ?? 'song'],
      size: look.size,
      ...(look.bold === true && { bold: true }),
    }
    const alignment: Partial<Alignment> = {
      horizontal: look.align,
      vertical: look.vertical ?? 'middle',
      wrapText: look.wrap ?? true,
      ...(look.indent !== undefined && look.indent > 0 && { indent: look.indent }),
    }
    const style: Partial<Style> = {
      font,
      alignment,
      ...(look.border === true && { border: ruled }),
      ...(look.numFmt !== undefined && { numFmt: look.numFmt }),
    }
    made.set(key, style)
    return style
  }
}
