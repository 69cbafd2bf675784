/** Fonts as the standard names them; where an office lacks one it takes the free substitute. */
export const fonts = {
  title: '方正小标宋_GBK',
  fangsong: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const

const substitutes: Readonly<Record<string, string>> = {
  [fonts.title]: 'Noto Serif CJK SC',
  [fonts.fangsong]: '仿宋,Noto Serif SC',
  [fonts.hei]: 'SimHei,Noto Sans SC',
  [fonts.kai]: '楷体,Noto Serif SC',
  [fonts.song]: 'SimSun,Noto Serif SC',
}

/** Letters and figures stand in a Roman face, except among 黑体. */
export const latinFont = (font: keyof typeof fonts): string =>
  font === 'hei' ? fonts.hei : 'Times New Roman'

/** The part of the file that names what may stand in for a font. */
export const fontTable = (): string => {
  const entries = Object.entries(substitutes).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
}
