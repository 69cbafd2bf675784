import { strToU8, zipSync } from 'fflate'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of runs given as XML, with its properties. */
export const paragraphOf = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`

export const paragraph = (text: string, properties = ''): string => paragraphOf(run(text), properties)

/** A paragraph of a numbered list. */
export const numbered = (text: string, list = 1, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A cell; `merge` begins or continues a vertical merge. */
export const cell = (
  text: string,
  options: { span?: number; merge?: 'begin' | 'continue'; content?: string } = {},
): string => {
  const { span = 1, merge, content } = options
  const merged = merge ? `<w:vMerge${merge === 'begin' ? ' w:val="restart"' : ''}/>` : ''
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merged}</w:tcPr>${content ?? ''}${text
    .split('\n')
    .map((part) => paragraph(part))
    .join('')}</w:tc>`
}

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`

/** A table of rows; a plain text is a cell of its own. */
export const table = (rows: readonly (string | readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((one) => (typeof one === 'string' ? one : row(one.map((text) => cell(text))))).join('')}</w:tbl>`

type Parts = { numbering?: string; styles?: string; footnotes?: string; header?: string; prologue?: string }

/** Makes a Word document for tests from the XML of its body and of the parts beside it. */
export const sampleWord = (body: readonly string[], parts: Parts = {}): Uint8Array => {
  const beside = (['numbering', 'styles', 'footnotes', 'header'] as const).flatMap((name) => {
    const content = parts[name]
    return content === undefined ? [] : [{ name, content }]
  })
  const rels = beside.map(
    ({ name }, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${name}" Target="${name}.xml"/>`,
  )
  const relationships = (inner: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    )
  const roots = { numbering: 'numbering', styles: 'styles', footnotes: 'footnotes', header: 'hdr' } as const
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${parts.prologue ?? ''}<w:document ${names}><w:body>${body.join('')}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relationships(rels.join('')),
    ...Object.fromEntries(
      beside.map(({ name, content }) => [
        `word/${name}.xml`,
        strToU8(`<?xml version="1.0"?><w:${roots[name]} ${names}>${content}</w:${roots[name]}>`),
      ]),
    ),
  })
}
