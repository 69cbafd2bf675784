/** What a page of a sample shows: texts at places, and lines; x from the left, y from the top, in points. */
export type SamplePage = {
  width?: number
  height?: number
  rotate?: 0 | 90 | 270
  texts?: readonly (readonly [x: number, y: number, text: string])[]
  lines?: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[]
}

const size = 10

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

const contentOf = ({ texts = [], lines = [], height = 842 }: SamplePage): string =>
  [
    ...texts.map(([x, y, text]) => `BT /F1 ${size} Tf ${x} ${height - y} Td <${hex(text)}> Tj ET`),
    ...lines.map(([fromX, fromY, toX, toY]) => `${fromX} ${height - fromY} m ${toX} ${height - toY} l S`),
  ].join('\n')

const font =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>'
const descendant =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 907 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>'
const descriptor =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'

/** The bytes of a PDF whose Chinese font is named but not brought along; `trailer` adds to its last dictionary. */
export const samplePdf = (pages: readonly SamplePage[], trailer = ''): Uint8Array => {
  const first = 6
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    descendant,
    descriptor,
    ...pages.flatMap((page, at) => {
      const content = contentOf(page)
      const { width = 595, height = 842, rotate = 0 } = page
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.7\n'
  const places: number[] = []
  objects.forEach((body, at) => {
    places.push(text.length)
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + xref + end, 'latin1')
}

/** The lines of a table: all of its rows and columns. */
export const gridLines = (xs: readonly number[], ys: readonly number[]): NonNullable<SamplePage['lines']> => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [...ys.map((y) => [left, y, right, y] as const), ...xs.map((x) => [x, top, x, bottom] as const)]
}
