import { expect, test } from 'vitest'
import { cellFormats, sheetLayout } from './sheet-layout'

test('widths, heights and formats are read off a sheet', () => {
  const { widths, heights, formats } = sheetLayout(
    Buffer.from(
      '<worksheet><cols><col min="1" max="2" width="10" customWidth="1"/><col max="3" min="3" width="20.5"/></cols><sheetData><row r="3" ht="30"><c r="A3" s="2"/><c r="AB3" t="s" s="1"><v>0</v></c></row><row><c s="4"/><c/></row></sheetData></worksheet>',
    ),
  )
  expect([...widths]).toEqual([
    [0, 75],
    [1, 75],
    [2, 148],
  ])
  expect([...heights]).toEqual([[2, 40]])
  expect([...formats].map(([row, columns]) => [row, ...columns])).toEqual([
    [2, [0, 2], [27, 1]],
    [3, [0, 4]],
  ])
})

test('formats name fonts, borders and alignment', () => {
  const styles =
    '<styleSheet><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="20"/></font></fonts><borders><border><left/><right/></border><border><left style="thin"><color auto="1"/></left></border></borders><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0" borderId="0"/><xf fontId="1" borderId="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf></cellXfs></styleSheet>'
  expect(cellFormats(Buffer.from(styles))).toEqual([
    { align: null, bold: false, wrap: false, ruled: false, size: 11 },
    { align: 'center', bold: true, wrap: true, ruled: true, size: 20 },
  ])
})
